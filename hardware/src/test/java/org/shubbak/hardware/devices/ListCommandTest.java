package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.link.PortScanner;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTest {
    @TempDir
    private Path root = Path.of("");

    private List<String> served = List.of();

    @Test
    void aUsbPortIsNamedByItsStableNameWithWhatUsbSays() throws IOException {
        usbSerial("ttyUSB0", "usb-Seiko_Epson_TM-T20-if00-port0");
        JsonNode port = list().get("ports").get(0);

        assertThat(port.get("port").asString())
                .isEqualTo("serial:" + root.resolve("dev/serial/by-id/usb-Seiko_Epson_TM-T20-if00-port0"));
        assertThat(port.get("device").asString()).endsWith("/dev/ttyUSB0");
        assertThat(port.get("vendorId").asString()).isEqualTo("04b8");
        assertThat(port.get("productId").asString()).isEqualTo("0e28");
        assertThat(port.get("serialNumber").asString()).isEqualTo("J5X0001");
        assertThat(port.get("product").asString()).isEqualTo("TM-T20");
        assertThat(port.get("seems").asString()).contains("printer");
        assertThat(port.get("usable").asBoolean()).isTrue();
    }

    @Test
    void aBuiltInPortIsListedAndOneThatTheBoardDoesNotHaveIsNot() throws IOException {
        builtIn("ttyS0", "4");
        builtIn("ttyS1", "0");
        Files.createDirectories(root.resolve("sys/class/tty/tty1"));
        JsonNode ports = list().get("ports");

        assertThat(ports.size()).isEqualTo(1);
        assertThat(ports.get(0).get("port").asString()).isEqualTo("serial:" + root.resolve("dev/ttyS0"));
        assertThat(ports.get(0).get("vendorId").asString()).isEmpty();
    }

    @Test
    void aSmartCardReaderIsKnownByTheClassOfItsInterface() throws IOException {
        Path usb = Files.createDirectories(root.resolve("sys/bus/usb/devices/1-3"));
        write(usb, "idVendor", "08e6");
        write(usb, "product", "USB SmartCard Reader");
        Path part = Files.createDirectories(usb.resolve("1-3:1.0"));
        write(part, "bInterfaceClass", "0b");
        Files.createSymbolicLink(root.resolve("sys/bus/usb/devices/1-3:1.0"), part);

        assertThat(list().get("smartCardReaders").get(0).asString()).isEqualTo("USB SmartCard Reader");
    }

    @Test
    void readersAreNamedAsTheCardServiceNamesThemWhereItRuns() {
        served = List.of("Virtual PCD 00 00", "Virtual PCD 00 01");

        assertThat(list().get("smartCardReaders").get(1).asString()).isEqualTo("Virtual PCD 00 01");
        assertThat(list().get("cardService").asBoolean()).isTrue();
        assertThat(run()).contains("pcsc:Virtual PCD 00 00");
    }

    @Test
    void aMachineWithNothingPluggedInSaysSo() {
        assertThat(list().get("ports")).isEmpty();
        assertThat(run()).contains("Nothing is plugged in");
    }

    private void usbSerial(String tty, String stable) throws IOException {
        Path usb = Files.createDirectories(root.resolve("sys/devices/usb1/1-2"));
        write(usb, "idVendor", "04b8");
        write(usb, "idProduct", "0e28");
        write(usb, "serial", "J5X0001");
        write(usb, "product", "TM-T20");
        Path port = Files.createDirectories(usb.resolve("1-2:1.0").resolve(tty));
        Path entry = Files.createDirectories(root.resolve("sys/class/tty").resolve(tty));
        Files.createSymbolicLink(entry.resolve("device"), port);
        Path device = write(Files.createDirectories(root.resolve("dev")), tty, "");
        Path names = Files.createDirectories(root.resolve("dev/serial/by-id"));
        Files.createSymbolicLink(names.resolve(stable), device);
    }

    private void builtIn(String tty, String type) throws IOException {
        Path entry = Files.createDirectories(root.resolve("sys/class/tty").resolve(tty));
        Files.createDirectories(entry.resolve("device"));
        write(entry, "type", type);
        write(Files.createDirectories(root.resolve("dev")), tty, "");
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n");
    }

    private JsonNode list() {
        return JsonMapper.shared().readTree(run("--json"));
    }

    private String run(String... options) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new ListCommand(new PortScanner(root), () -> served))
                .setOut(new PrintWriter(out))
                .execute(options);
        assertThat(exit).isZero();
        return out.toString();
    }
}
