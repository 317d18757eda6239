package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesCommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "read-id",
                "parse-mrz",
                "print",
                "render",
                "pay",
                "settle",
                "simulate",
                "simulate reader",
                "simulate printer",
                "simulate terminal"
            })
    void everyCommandExplainsItselfAndRefusesWhatItDoesNotKnow(String command) {
        CommandRun help = CommandRun.of((command + " --help").split(" "));
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: devices " + command).contains("--version");
        assertThat(help.err()).isEmpty();

        CommandRun version = CommandRun.of((command + " --version").split(" "));
        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("devices ");

        CommandRun wrong = CommandRun.of((command + " --no-such-option").split(" "));
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("Usage: devices " + command);
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(CommandRun.of().exit()).isEqualTo(2);
        assertThat(CommandRun.of().err()).contains("parse-mrz");
        assertThat(CommandRun.of("simulate").exit()).isEqualTo(2);
        assertThat(CommandRun.of("sing").exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read-id --port nowhere",
                "read-id --port pcsc:Reader",
                "read-id --port serial:/dev/null?baud=fast",
                "read-id --port tcp:127.0.0.1:9100 --kind emrtd",
                "read-id --port tcp:127.0.0.1:9100 --profile none",
                "print --port nowhere --profile generic-80mm --receipt r.json",
                "pay --port nowhere --protocol zvt --amount 1.00 --currency ILS --journal j",
                "pay --port tcp:127.0.0.1:1 --protocol other --amount 1.00 --currency ILS --journal j",
                "simulate reader --listen nowhere",
                "simulate reader --listen tcp:127.0.0.1:0 --framing none",
                "simulate reader --listen tcp:127.0.0.1:0 --fault none-such",
                "simulate terminal --listen tcp:127.0.0.1:0 --protocol lrc:any",
                "simulate terminal --listen tcp:127.0.0.1:0 --script /no/such/file",
                "simulate printer --listen tcp:127.0.0.1:0 --profile none",
                "simulate printer --listen tcp:127.0.0.1:0 --baud -5"
            })
    void wrongUsageIsTwoWithASentence(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" "));
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).isNotBlank();
        assertThat(run.out()).isEmpty();
    }
}
