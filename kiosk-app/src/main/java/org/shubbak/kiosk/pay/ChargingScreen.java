package org.shubbak.kiosk.pay;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.shubbak.core.text.MoneyText;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;

/// While the terminal works: what it says, and a request to cancel.
public record ChargingScreen(Step.Charging step, Consumer<Event> send, Pieces pieces) {

    public Page page() {
        List<Region> reading = List.of(
                pieces.prose("card.follow", "title"),
                pieces.prose(pieces.words().bind(w -> MoneyText.show(step.bill().due(), w.now())), "hero"),
                message(),
                pieces.prose("card.wait", "lead"));
        Button cancel = pieces.secondary("cancel-payment", "card.cancel", () -> send.accept(new Event.Cancel()));
        cancel.setDisable(step.cancelling());
        return Page.of(reading, cancel)
                .picture(pieces.picture("bubble", "credit-card-outline", "chevron-triple-down", "contactless-payment"));
    }

    /// Its place is kept free, so that nothing moves when the terminal speaks.
    private Region message() {
        Region said = step.cancelling()
                ? pieces.attention("cancel", pieces.words().bind("card.cancelling"))
                : step.message() == null
                        ? new Region()
                        : pieces.attention(
                                "message-text-outline", pieces.words().bind(step.message()));
        said.setId("terminal-says");
        said.setMinHeight(140);
        return said;
    }
}
