package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.text.Texts;

/// A sign that the font has not would be drawn as a box, or by a stranger's font that turns Arabic lines around.
class FontCoverageTest {
    @ParameterizedTest
    @ValueSource(strings = {"Regular", "SemiBold", "Bold"})
    void everySignOfEveryTextAndOfTheCatalogueIsInTheFont(String weight) throws IOException {
        Font font = font(weight);
        for (Path file : files()) {
            assertThat(missing(font, Files.readString(file, UTF_8)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void theTextsOfEveryModuleAndTheWholeCatalogueAreLookedAt() throws IOException {
        List<Path> files = files();
        assertThat(files)
                .extracting(file -> Path.of("..").relativize(file).getName(0).toString())
                .contains("core", "hardware", "ui", "kiosk-app", "clerk-app", "hub");
        assertThat(files).filteredOn(file -> file.endsWith("service.json")).hasSizeGreaterThan(50);
    }

    @Test
    void aSignThatTheFontHasNotIsFound() {
        assertThat(missing(font("Regular"), "رسوم ₪ 中 6-1234-H")).containsExactly("U+4E2D");
        assertThat(missing(font("Regular"), "نعم \u2067")).containsExactly("U+2067");
    }

    private static List<String> missing(Font font, String text) {
        return text.codePoints()
                .filter(sign -> !Character.isISOControl(sign) && !unseen(sign))
                .filter(sign -> !font.canDisplay(sign) || Character.getType(sign) == Character.FORMAT)
                .distinct()
                .mapToObj(sign -> "U+" + Integer.toHexString(sign).toUpperCase(Locale.ROOT))
                .toList();
    }

    /// The marks that screens and paper leave out; every other one is drawn as a box on a screen.
    private static boolean unseen(int sign) {
        return sign == 0x200E || sign == 0x200C || sign == 0x200D;
    }

    /// The words of every module, whether it stands on this one's class path or not.
    private static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.toList()) {
                Path words = module.resolve("src/main/resources");
                if (Files.isDirectory(words)) {
                    found.addAll(words(words));
                }
            }
        }
        return found;
    }

    private static List<Path> words(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.endsWith("texts.tsv") || file.toString().endsWith(".json"))
                    .toList();
        }
    }

    private static Font font(String weight) {
        String name = "font/IBMPlexSansArabic-" + weight + ".ttf";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
