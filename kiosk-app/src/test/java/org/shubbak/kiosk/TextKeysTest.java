package org.shubbak.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shubbak.core.text.Texts;

/// The words of this module and the keys in its source belong together.
class TextKeysTest {
    private static final SourceWords SOURCE = SourceWords.of(Path.of("src", "main", "java"));
    private static final Texts ALL = KioskWiring.texts();

    @Test
    void everyKeyInTheSourceHasItsWords() {
        assertThat(SOURCE.keys(ALL.keys())).isNotEmpty().allMatch(key -> ALL.has(key) || ALL.has("problem." + key));
    }

    @Test
    void everyWordOfThisModuleIsUsed() {
        assertThat(Texts.of(KioskWiring.class).keys()).isNotEmpty().allMatch(SOURCE::uses);
    }
}
