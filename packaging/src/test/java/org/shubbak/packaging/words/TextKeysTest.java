package org.shubbak.packaging.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.text.Texts;
import org.shubbak.kiosk.KioskWiring;
import org.shubbak.ui.language.Words;

/// The words of a module and the keys in its source belong together.
class TextKeysTest {

    enum Module {
        UI("ui", Words.class),
        KIOSK("kiosk-app", KioskWiring.class);

        private final String folder;
        private final Class<?> place;

        Module(String folder, Class<?> place) {
            this.folder = folder;
            this.place = place;
        }

        private SourceWords source() {
            return SourceWords.of(Path.of("..", folder, "src", "main", "java"));
        }

        private Texts own() {
            return Texts.of(place);
        }

        /// What may stand in its source: its own words and those of the modules below.
        private Texts all() {
            return switch (this) {
                case UI -> Texts.of(Texts.class, Words.class);
                case KIOSK -> KioskWiring.texts();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyInTheSourceHasItsWords(Module module) {
        Texts all = module.all();
        assertThat(module.source().keys(all.keys()))
                .isNotEmpty()
                .allMatch(key -> all.has(key) || all.has("problem." + key));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordOfTheModuleIsUsed(Module module) {
        assertThat(module.own().keys()).isNotEmpty().allMatch(module.source()::uses);
    }
}
