package org.shubbak.packaging.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.printer.GoldenReceipt;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfile.ImageMethod;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.printer.ReceiptBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchReceiptTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFigureStandsBesideItsLimitAndTheStandardReceiptKeepsItsBudgets() throws Exception {
        Path json = folder.resolve("bench.json");
        StringWriter out = new StringWriter();
        BenchMain.commandLine().setOut(new PrintWriter(out)).execute("receipt", "--json", json.toString());
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(out.toString()).contains("escpos-coffee");
        assertThat(figures.size()).isGreaterThan(100);
        for (JsonNode figure : figures) {
            String name = figure.get("name").asString();
            assertThat(figure.propertyNames())
                    .containsExactly("name", "value", "unit", "limit", "limitName", "ratio", "target", "met");
            // The time depends on the machine; a whole page is no rival for itself.
            if (!name.contains("render") && !name.contains("PLAIN")) {
                assertThat(figure.get("met").asBoolean()).as(figure.toString()).isTrue();
            }
        }
    }

    /// What the library burns is our picture: its block and our one-piece raster hold the same rows.
    @Test
    void theWholePageOfTheLibraryIsTheSamePicture() {
        PrinterProfile profile = profile().by(ImageMethod.BANDED);
        var picture = ReceiptBytes.load()
                .picture(GoldenReceipt.SHORT.receipt(), profile)
                .image();
        byte[] page = new EscPosCoffeePage().bytes(picture);
        int head = 2;
        while (page[head] != 0x1D || page[head + 1] != 'v') {
            head++;
        }
        int across = (page[head + 4] & 0xFF) | (page[head + 5] & 0xFF) << 8;
        assertThat(across).isEqualTo(picture.getWidth() / 8);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean burnt = (page[head + 8 + y * across + x / 8] & 0x80 >> x % 8) != 0;
                assertThat(burnt).isEqualTo((picture.getRGB(x, y) & 0xFF) == 0);
            }
        }
    }

    private static PrinterProfile profile() {
        return ((ProfileReading.Complete) PrinterProfiles.find("generic-80mm")).profile();
    }
}
