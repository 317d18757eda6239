package org.shubbak.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void aWindowThatIsDressedAgainLeavesNoFurtherFileOnTheDisk() throws IOException {
        Fonts.load();
        long before = fontFiles();
        for (int i = 0; i < 5; i++) {
            Fonts.load();
        }
        assertThat(fontFiles()).isEqualTo(before);
        assertThat(Font.getFamilies()).contains(Fonts.FAMILY);
    }

    /// The toolkit copies a font into a file of its own for each time it is loaded.
    private static long fontFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("+JXF"))
                    .count();
        }
    }
}
