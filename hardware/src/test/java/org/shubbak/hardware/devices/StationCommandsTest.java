package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.technician.TechnicianKey.Entry;
import org.shubbak.core.text.LocalText;
import org.shubbak.hardware.technician.TechnicianRoll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `devices selftest`, `bundle` and `technician`, as a technician on a bare console uses them.
class StationCommandsTest {
    @TempDir
    private Path folder;

    private Path settings;

    @BeforeEach
    void station() throws IOException {
        settings = folder.resolve("station.json");
        Files.writeString(settings, """
                {"station": {"name": "ram-kiosk-1", "officeCode": "RAM", "drawer": "01", "zone": "Asia/Hebron",
                             "office": {"ar": "رام الله", "en": "Ramallah"}},
                 "hub": "http://127.0.0.1:1", "reader": {"port": "tcp:127.0.0.1:1"}}
                """, UTF_8);
    }

    @Test
    void aSelfTestThatFailsSaysSoInBothLanguagesAndWithItsExit() {
        CommandRun run = CommandRun.of("selftest", "--settings", settings.toString(), "--json");
        assertThat(run.exit()).isEqualTo(1);
        JsonNode object = run.object();
        assertThat(object.path("passed").booleanValue()).isFalse();
        assertThat(object.path("station").stringValue()).isEqualTo("ram-kiosk-1");
        assertThat(object.path("checks")
                        .valueStream()
                        .map(check -> check.path("id").stringValue()))
                .contains("settings", "reader", "printer", "terminal", "hub", "clock", "disk", "fonts");
        assertThat(run.err()).contains("قارئ الوثائق غير موصول", "The document reader is not connected");
    }

    @Test
    void theReportIsAPdfOrAnObjectByItsName() throws IOException {
        Path pdf = folder.resolve("report.pdf");
        Path json = folder.resolve("report.json");
        CommandRun.of("selftest", "--settings", settings.toString(), "--report", pdf.toString());
        CommandRun.of("selftest", "--settings", settings.toString(), "--report", json.toString());
        assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.");
        assertThat(JsonMapper.shared().readTree(json.toFile()).path("checks").isArray())
                .isTrue();
        assertThat(CommandRun.of("selftest", "--settings", settings.toString(), "--report", "report.txt")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aReportThatCannotBeWrittenIsSaid() {
        CommandRun run = CommandRun.of(
                "selftest",
                "--settings",
                settings.toString(),
                "--report",
                folder.resolve("no/where.json").toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("could not be written");
    }

    @Test
    void aBundleIsOneFile() {
        Path zip = folder.resolve("bundle.zip");
        CommandRun run = CommandRun.of("bundle", "--data", folder.toString(), "--out", zip.toString(), "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.object().path("file").stringValue()).isEqualTo(zip.toString());
        assertThat(zip).isNotEmptyFile();
        assertThat(CommandRun.of("bundle", "--data", folder.resolve("none").toString(), "--out", "x.zip")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void aTechnicianIsEnrolledByPinAndTheFileDoesNotKeepIt() throws IOException {
        String[] enrol = {
            "technician", "--data", folder.toString(), "--id", "t-7", "--name-ar", "نادر", "--name-en", "Nader"
        };
        assertThat(CommandRun.typing("12\n", enrol).exit()).isEqualTo(1);
        TechnicianRoll roll = new TechnicianRoll(folder);
        assertThat(roll.enter("8642")).isInstanceOf(Entry.Closed.class);
        assertThat(CommandRun.typing("8642\n", enrol).exit()).isZero();
        assertThat(roll.enter("8642")).isEqualTo(new Entry.Welcome("t-7", new LocalText("نادر", "Nader")));
        assertThat(roll.enter("8643")).isEqualTo(new Entry.WrongPin());
        assertThat(CommandRun.typing("1357\n", enrol).exit()).isZero();
        assertThat(List.of(roll.enter("8642"), roll.enter("1357")))
                .extracting(Entry::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("WrongPin", "Welcome");
        assertThat(Files.readString(folder.resolve(TechnicianRoll.NAME))).doesNotContain("8642", "1357");
        Files.writeString(folder.resolve(TechnicianRoll.NAME), "{");
        assertThat(roll.enter("1357")).isInstanceOf(Entry.Closed.class);
    }

    @Test
    void whatWaitsIsWrittenOntoAStickAndAnswersAreLookedFor() throws IOException {
        String data = folder.toString();
        Path stick = Files.createDirectory(folder.resolve("stick"));
        CommandRun nobody = CommandRun.of("queue", "write", "--data", data, "--to", stick.toString(), "--json");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.object().path("code").stringValue()).isEqualTo("carry.noStation");
        assertThat(nobody.err()).contains("No station has run", "لم يُشغّل أي جهاز");
        StationIdentity.open(folder, Clock.systemUTC(), new SecureRandom());
        CommandRun nothing = CommandRun.of("queue", "write", "--data", data, "--to", stick.toString(), "--json");
        assertThat(nothing.exit()).isZero();
        assertThat(nothing.object().path("outcome").stringValue()).isEqualTo("NOTHING_WAITS");
        CommandRun none = CommandRun.of("queue", "take", "--data", data, "--from", stick.toString());
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("There is no answer of the hub", stick.toString());
        Files.writeString(stick.resolve("a.shubbak-answers"), "x");
        CommandRun unsure = CommandRun.of("queue", "take", "--data", data, "--from", stick.toString());
        assertThat(unsure.err()).contains("not enrolled");
        assertThat(CommandRun.of("queue").exit()).isEqualTo(2);
    }
}
