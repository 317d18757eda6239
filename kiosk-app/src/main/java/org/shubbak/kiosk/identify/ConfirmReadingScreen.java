package org.shubbak.kiosk.identify;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shubbak.core.device.DocumentPart;
import org.shubbak.core.text.Ltr;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;

/// What the reader was not sure of, to be compared with the document.
public record ConfirmReadingScreen(Step.ConfirmReading step, Consumer<Event> send, Pieces pieces) {

    public Page page() {
        VBox parts = pieces.card(6);
        parts.setId("parts");
        step.parts().forEach(part -> parts.getChildren().add(row(part)));
        List<Region> reading =
                List.of(pieces.prose("id.correctedTitle", "title"), pieces.prose("id.correctedHint", "lead"));
        return Page.of(
                        reading,
                        pieces.primary("confirm", "id.correctedYes", () -> send.accept(new Event.Go())),
                        pieces.secondary("type-instead", "id.correctedNo", () -> send.accept(new Event.TypeInstead())))
                .answer(parts)
                .picture(pieces.picture("bubble", "passport"));
    }

    private Region row(DocumentPart part) {
        return pieces.prose(
                pieces.words().bind(words -> words.say(part.key()) + ": " + Ltr.mark(part.in(step.document()))),
                "body");
    }
}
