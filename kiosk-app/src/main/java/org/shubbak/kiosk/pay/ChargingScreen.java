package org.shubbak.kiosk.pay;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.core.text.MoneyText;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;

/// While the terminal works: what it says, and a request to cancel.
public record ChargingScreen(Step.Charging step, Consumer<Event> send, Pieces pieces) {

    public Page page() {
        StackPane sign = new StackPane(pieces.icon("contactless-payment", "huge"));
        sign.getStyleClass().add("bubble");
        sign.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox reading = pieces.column(
                30,
                sign,
                pieces.prose("card.follow", "title"),
                pieces.prose(pieces.words().bind(w -> MoneyText.show(step.bill().due(), w.now())), "hero"),
                message(),
                pieces.prose("card.wait", "lead"));
        Button cancel = pieces.secondary("cancel-payment", "card.cancel", () -> send.accept(new Event.Cancel()));
        cancel.setDisable(step.cancelling());
        return Page.of(reading, cancel);
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
