package org.shubbak.hardware.simulator.passport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.hardware.link.LinkAddress;

/// The bytes of a virtual card, from where the virtual reader stands.
@Timeout(60)
class PassportSimulatorTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String SELECT = "00A4040C07A0000002471001";

    @TempDir
    private Path folder = Path.of("");

    private final PassportSimulator simulator = new PassportSimulator(Clock.systemUTC());

    /// A reader that listens, as vpcd does.
    private static final class Reader implements AutoCloseable {
        private final ServerSocket server;
        private Socket card = new Socket();

        Reader() throws IOException {
            server = new ServerSocket(0);
        }

        LinkAddress.Tcp address() {
            return new LinkAddress.Tcp("127.0.0.1", server.getLocalPort());
        }

        void accept() throws IOException {
            card = server.accept();
        }

        void order(int one) throws IOException {
            new DataOutputStream(card.getOutputStream()).write(new byte[] {0, 1, (byte) one});
        }

        String ask(String hex) throws IOException {
            byte[] bytes = HEX.parseHex(hex);
            DataOutputStream out = new DataOutputStream(card.getOutputStream());
            out.writeShort(bytes.length);
            out.write(bytes);
            return answer();
        }

        String answer() throws IOException {
            DataInputStream in = new DataInputStream(card.getInputStream());
            return HEX.formatHex(in.readNBytes(in.readUnsignedShort()));
        }

        @Override
        public void close() throws IOException {
            card.close();
            server.close();
        }
    }

    @Test
    void aCardIsThereWhileItIsConnectedAndAnswersWithoutAccessOnlyWhatEverybodyMayAsk() throws IOException {
        try (Reader reader = new Reader();
                VpcdCaller caller = VpcdCaller.start(reader.address(), simulator)) {
            assertThat(simulator.command("present pse-passport")).startsWith("ok");
            reader.accept();
            reader.order(1);
            reader.order(4);
            assertThat(reader.answer()).isEqualTo("3B80800101");
            assertThat(reader.ask(SELECT)).isEqualTo("9000");
            assertThat(reader.ask("0084000008")).hasSize(20).endsWith("9000");
            assertThat(reader.ask("00A4020C020101")).isEqualTo("6982");
            assertThat(reader.ask("00B0000008")).isEqualTo("6982");
            assertThat(reader.ask("00FF0000")).isEqualTo("6D00");
            assertThat(reader.ask("0CB0000000")).isEqualTo("6988");
            assertThat(reader.ask("00A40400")).isEqualTo("6A82");

            assertThat(simulator.command("take")).isEqualTo("ok taken");
            assertThatThrownBy(reader::answer).isInstanceOf(EOFException.class);
            assertThat(simulator.command("present td3")).startsWith("ok");
            reader.accept();
            assertThat(reader.ask(SELECT)).isEqualTo("9000");
            assertThat(caller).isNotNull();
        }
    }

    @Test
    void aCardCanBePulledInsteadOfAnsweringACommand() throws IOException {
        try (Reader reader = new Reader();
                VpcdCaller caller = VpcdCaller.start(reader.address(), simulator)) {
            assertThat(simulator.command("pull 2")).startsWith("ok");
            simulator.command("present pse-passport");
            reader.accept();
            assertThat(reader.ask(SELECT)).isEqualTo("9000");
            assertThatThrownBy(() -> reader.ask(SELECT)).isInstanceOf(EOFException.class);
            assertThat(simulator.isPresented()).isFalse();
            assertThat(caller).isNotNull();
        }
    }

    @Test
    void aStationCanBeGivenTheCertificatesOfTheMadeUpStates() throws IOException {
        assertThat(simulator.command("csca " + folder)).startsWith("ok");
        assertThat(folder.resolve("made-up-PS.cer")).isNotEmptyFile();
        assertThat(folder.resolve("made-up-UT.cer")).isNotEmptyFile();
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(simulator.command("csca " + file)).startsWith("no");
    }

    @ParameterizedTest
    @CsvSource({"present nobody", "present visa", "fault none-such", "access key", "pull soon", "sing"})
    void whatTheConsoleDoesNotKnowItSays(String line) {
        assertThat(simulator.command(line)).startsWith("no");
    }

    @Test
    void noCommandWhateverItIsMakesTheCardFail() {
        VirtualPassport card = new VirtualPassport(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10",
                PassportIssuer.of("UT", Clock.systemUTC().instant()),
                VirtualPassport.Access.PACE,
                PassportFault.NONE,
                new Random(1));
        Random random = new Random(2);
        byte[] heads = "\u0000\u000C\u0010\u0090".getBytes(US_ASCII);
        for (int i = 0; i < 4_000; i++) {
            byte[] command = new byte[random.nextInt(24)];
            random.nextBytes(command);
            if (command.length > 4) {
                command[0] = heads[random.nextInt(3)];
                command[1] = (byte) new int[] {0xA4, 0xB0, 0xB1, 0x84, 0x82, 0x22, 0x86}[random.nextInt(7)];
                command[4] = (byte) (command.length - 5);
            }
            assertThat(card.answer(command).length).isGreaterThanOrEqualTo(2);
        }
    }
}
