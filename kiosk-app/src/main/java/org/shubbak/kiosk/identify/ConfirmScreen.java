package org.shubbak.kiosk.identify;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.text.Ltr;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;

/// The number that was read, in threes, to be confirmed.
public record ConfirmScreen(Step.ConfirmNumber step, Consumer<Event> send, Pieces pieces) {

    public Page page() {
        VBox number = pieces.card(8, pieces.prose(pieces.words().bind(w -> inThrees(step.number())), "hero"));
        number.setId("number");
        List<Region> reading = List.of(
                pieces.prose("id.confirmTitle", "title"),
                pieces.prose("id.confirmHint", "lead"),
                pieces.line("passport", pieces.words().bind("id.takeBack"), "lead"));
        return Page.of(
                        reading,
                        pieces.primary("confirm", "id.confirmYes", () -> send.accept(new Event.Go())),
                        pieces.secondary("type-instead", "id.confirmNo", () -> send.accept(new Event.TypeInstead())))
                .answer(number)
                .picture(pieces.picture("bubble", "passport", "chevron-triple-up", "hand-extended-outline"));
    }

    static String inThrees(String number) {
        return Ltr.mark(number.replaceAll("(\\d{3})(?=\\d)", "$1\u00A0"));
    }
}
