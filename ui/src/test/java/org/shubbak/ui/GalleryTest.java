package org.shubbak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.text.Language;
import org.shubbak.ui.keyboard.Board;
import org.shubbak.ui.keyboard.OnScreenKeyboard;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;
import org.shubbak.ui.theme.Palette;
import org.shubbak.ui.theme.TatreezBand;

/// Everything of the kit on one page, kept as pictures for people to look at.
class GalleryTest {
    @ParameterizedTest
    @EnumSource(Palette.class)
    void everyAppearanceShowsThePartsOfTheKit(Palette palette) throws Exception {
        for (Language language : Language.values()) {
            BufferedImage picture = Glass.call(() -> Glass.show(
                    "gallery-" + palette + "-" + language.tag(),
                    gallery(Glass.words(language)),
                    Look.of(Medium.KIOSK).with(palette),
                    language,
                    1080,
                    1920));
            assertThat(coloursOf(picture)).hasSizeGreaterThan(12);
        }
    }

    private static List<Integer> coloursOf(BufferedImage picture) {
        return java.util.stream.IntStream.range(0, picture.getHeight())
                .mapToObj(y -> picture.getRGB(picture.getWidth() / 3, y))
                .distinct()
                .toList();
    }

    private static Region gallery(Words words) {
        boolean ar = words.now() == Language.AR;
        Label state = new Label(words.say("app.state"));
        state.getStyleClass().addAll("lead", "strong");
        HBox bar = new HBox(state);
        bar.getStyleClass().add("bar");
        bar.setPadding(new Insets(40, 60, 30, 60));
        Prose title = new Prose("title");
        title.setText(
                ar
                        ? "ما رقم المركبة التي تريد تجديد رخصتها لهذه السنة؟"
                        : "Which vehicle's licence would you like to renew this year?");
        Prose lead = new Prose("lead");
        lead.setText(
                ar
                        ? "كما يظهر على اللوحة، مثال: \u200E6-1234-H\u200E. ستجد الرقم أيضاً في الصفحة الأولى من رخصة المركبة القديمة (أعلى الصفحة)."
                        : "As it stands on the plate, for example 6-1234-H. You will also find it on the first page of the old licence (at the top).");
        TextField field = new TextField("6-1234-H");
        field.getStyleClass().add("wrong");
        Prose error = new Prose("body", "error");
        error.setText(
                ar
                        ? "لا يُقبل هذا الرقم: ينقصه حرف المحافظة في آخره."
                        : "This number is not accepted: the letter at its end is missing.");
        Button primary = new Button(words.say("nav.continue"), Icons.turning("arrow-right"));
        primary.getStyleClass().add("primary");
        primary.setMaxWidth(Double.MAX_VALUE);
        Button secondary = new Button(words.say("nav.back"), Icons.turning("arrow-left"));
        secondary.getStyleClass().add("secondary");
        HBox note = new HBox(24, Icons.of("cloud-off-outline"), new Label(words.say("net.offline")));
        note.getStyleClass().add("attention");
        VBox page = new VBox(28, title, lead, field, error, note, primary, secondary);
        page.setPadding(new Insets(50, 60, 40, 60));
        OnScreenKeyboard keyboard = new OnScreenKeyboard(words);
        keyboard.attach(field, ar ? Board.ARABIC : Board.LATIN);
        return new VBox(bar, new TatreezBand(5), page, keyboard);
    }
}
