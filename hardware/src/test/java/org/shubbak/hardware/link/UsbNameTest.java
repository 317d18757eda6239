package org.shubbak.hardware.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A port by what its USB device says of itself, in a tree like the one that Linux shows.
@Timeout(60)
class UsbNameTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path root = Path.of("");

    @Test
    void aDeviceIsFoundByItsNumbersWhereverItIsPluggedIn() throws Exception {
        plugIn("1-1", "ttyUSB0", "0403", "A1");
        Path ours = plugIn("1-2", "ttyUSB1", "0403", "B2");
        PortScanner scanner = new PortScanner(root);
        assertThat(scanner.path("usb:0403:6001:B2")).isEqualTo("" + root.resolve("dev/ttyUSB1"));
        pull(ours, "ttyUSB1");
        plugIn("2-4", "ttyUSB7", "0403", "B2");
        assertThat(scanner.path("usb:0403:6001:B2")).isEqualTo("" + root.resolve("dev/ttyUSB7"));
    }

    @Test
    void theSerialNumberMayBeMissingWhereOneSuchDeviceIsThere() throws Exception {
        plugIn("1-1", "ttyUSB0", "0403", "A1");
        plugIn("1-2", "ttyUSB1", "04b8", "B2");
        assertThat(new PortScanner(root).path("usb:04B8:6001")).isEqualTo("" + root.resolve("dev/ttyUSB1"));
    }

    @Test
    void noneAndTwoAreSaidClearly() throws IOException {
        PortScanner scanner = new PortScanner(root);
        assertThatThrownBy(() -> scanner.path("usb:0403:6001:A1"))
                .isInstanceOf(LinkLost.class)
                .hasMessage("there is no usb:0403:6001:A1 plugged in");
        plugIn("1-1", "ttyUSB0", "0403", "A1");
        plugIn("1-2", "ttyUSB1", "0403", "B2");
        assertThatThrownBy(() -> scanner.path("usb:0403:6001"))
                .isInstanceOf(LinkLost.class)
                .hasMessageContaining("2 ports are usb:0403:6001")
                .hasMessageContaining("/dev/serial/by-id");
    }

    @Test
    void aPathStaysAPath() throws LinkLost {
        assertThat(new PortScanner(root).path("/dev/ttyS0")).isEqualTo("/dev/ttyS0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usb:", "usb:0403", "usb:403:6001:A", "usb:0403:600g:A", "usb:0403;6001"})
    void aNameThatIsNoneIsRefusedBeforeAnythingIsOpened(String port) {
        assertThatThrownBy(() -> LinkAddress.parse("serial:" + port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("usb:VENDOR:PRODUCT:SERIAL");
        assertThat(LinkAddress.parse("serial:usb:0403:6001:A:B?baud=1200"))
                .isInstanceOfSatisfying(
                        LinkAddress.Serial.class, usb -> assertThat(usb.port()).isEqualTo("usb:0403:6001:A:B"));
    }

    @Test
    @EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
    void aReplugUnderAnotherNameIsOpenedByTheSameAddress() throws Exception {
        PortScanner scanner = new PortScanner(root);
        LinkOpener opener = () -> SerialLink.open(scanner.path("usb:0403:6001:B2"), SerialSettings.usual(), () -> {});
        Path usb = plugIn("1-2", "ttyUSB0", "0403", "B2");
        try (SocatPair pair = SocatPair.in(Files.createDirectory(root.resolve("first")))) {
            lead("ttyUSB0", pair.a());
            talk(opener, pair);
        }
        pull(usb, "ttyUSB0");
        plugIn("1-2", "ttyUSB1", "0403", "B2");
        try (SocatPair pair = SocatPair.in(Files.createDirectory(root.resolve("second")))) {
            lead("ttyUSB1", pair.a());
            talk(opener, pair);
        }
    }

    private static void talk(LinkOpener opener, SocatPair pair) throws LinkLost {
        try (Link ours = opener.open();
                Link device = SerialLink.open(pair.b().toString(), SerialSettings.usual(), () -> {})) {
            ours.write("x".getBytes(US_ASCII), LONG);
            assertThat(device.read(new byte[1], LONG)).isEqualTo(1);
        }
    }

    private void lead(String tty, Path pty) throws IOException {
        Path device = root.resolve("dev").resolve(tty);
        Files.delete(device);
        Files.createSymbolicLink(device, pty);
    }

    private Path plugIn(String place, String tty, String vendor, String serial) throws IOException {
        Path usb = Files.createDirectories(root.resolve("sys/devices/usb").resolve(place));
        Files.writeString(usb.resolve("idVendor"), vendor + "\n");
        Files.writeString(usb.resolve("idProduct"), "6001\n");
        Files.writeString(usb.resolve("serial"), serial + "\n");
        Path entry = Files.createDirectories(root.resolve("sys/class/tty").resolve(tty));
        Files.createSymbolicLink(entry.resolve("device"), Files.createDirectories(usb.resolve(tty)));
        Files.writeString(Files.createDirectories(root.resolve("dev")).resolve(tty), "");
        return usb;
    }

    private void pull(Path usb, String tty) throws IOException {
        Path entry = root.resolve("sys/class/tty").resolve(tty);
        Files.delete(entry.resolve("device"));
        Files.delete(entry);
        Files.deleteIfExists(root.resolve("dev").resolve(tty));
        Files.delete(usb.resolve("serial"));
    }
}
