package org.shubbak.kiosk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class HalvesTest {
    /// Words that need a second line where there is less room than this.
    private static final double ONE_LINE = 800;

    private final Region words = new Region() {
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return ONE_LINE - 200;
        }

        @Override
        protected double computePrefHeight(double width) {
            return width < ONE_LINE ? 200 : 100;
        }
    };
    private final Region fee = new Region();
    private final Halves halves = new Halves(60, words, fee);

    @Test
    void twoColumnsAreAsHighAsTheirWordsNeedAtTheWidthTheyGet() {
        assertThat(halves.prefHeight(1800)).isEqualTo(100);
        assertThat(halves.prefHeight(1000)).isEqualTo(200);
    }

    @Test
    void bothColumnsGetTheSameWidthAndTheWholeHeight() {
        halves.resize(1800, 100);
        halves.layout();

        assertThat(words.getWidth()).isEqualTo(fee.getWidth()).isEqualTo(870);
        assertThat(fee.getLayoutX()).isEqualTo(930);
        assertThat(fee.getHeight()).isEqualTo(100);
    }
}
