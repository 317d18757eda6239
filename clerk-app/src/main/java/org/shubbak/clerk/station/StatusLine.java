package org.shubbak.clerk.station;

import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.DateText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Icons;

/// One line of truth at the foot of the window. What is amiss has its own words and its own sign, not only a colour.
public final class StatusLine extends HBox {
    private static final Pattern CLAUSE_END = Pattern.compile("[،,.;:]");
    private final Words words;
    private final ClerkStation station;

    public StatusLine(StatusModel model, ClerkStation station, Words words) {
        super(28);
        this.words = words;
        this.station = station;
        setId("status-line");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("foot", "status-line");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        device("status-reader", "clerk.device.reader", model.reader()),
                        device("status-printer", "clerk.device.printer", model.printer()),
                        device("status-terminal", "clerk.device.terminal", model.terminal()),
                        space,
                        line(model.line()));
    }

    private HBox device(String id, String name, ObservableValue<DeviceHealth> health) {
        FontIcon sign = Icons.of("check-circle");
        Label label = new Label();
        label.textProperty().bind(words.bind(now -> deviceWords(now, name, health.getValue()), health));
        HBox box = entry(id, sign, label);
        Runnable mark =
                () -> mark(sign, health.getValue().usable() && health.getValue().problem() == null);
        health.addListener((observed, was, now) -> mark.run());
        mark.run();
        return box;
    }

    private static String deviceWords(Words words, String name, DeviceHealth health) {
        if (health.state() != DeviceState.ABSENT
                && health.problem() != null
                && words.texts().has("problem." + health.problem().code())) {
            return words.say(name) + ": " + firstClause(words.say(health.problem()));
        }
        String state = health.usable()
                ? "clerk.device.ready"
                : health.state() == DeviceState.OPENING ? "clerk.device.looking" : "clerk.device.absent";
        return words.say(name) + ": " + words.say(state);
    }

    /// One line has room for what is wrong; what to do about it is said where the device is used.
    private static String firstClause(String sentence) {
        return CLAUSE_END.split(sentence, 2)[0];
    }

    private HBox line(ObservableValue<SyncStatus> status) {
        FontIcon sign = Icons.of("check-circle");
        Label label = new Label();
        label.textProperty().bind(words.bind(now -> lineWords(now, status.getValue()), status));
        Runnable mark = () -> mark(
                sign, status.getValue().online() && status.getValue().warnings().isEmpty());
        status.addListener((observed, was, now) -> mark.run());
        mark.run();
        label.setMinWidth(Region.USE_PREF_SIZE);
        return entry("status-hub", sign, label);
    }

    private String lineWords(Words words, SyncStatus status) {
        Instant last = status.lastContact();
        String hub = status.online()
                ? words.say("clerk.hub.online")
                : last == null
                        ? words.say("clerk.hub.never")
                        : words.say(
                                "clerk.hub.since",
                                DateText.time(LocalTime.ofInstant(
                                        last, station.station().zone())));
        String waiting = hub + " · " + words.say("clerk.waitingToSend", status.waiting());
        return status.warnings().isEmpty()
                ? waiting
                : waiting + " · " + firstClause(words.say(status.warnings().getFirst()));
    }

    private static void mark(FontIcon sign, boolean well) {
        sign.setIconLiteral(well ? "mdi2c-check-circle" : "mdi2a-alert");
        sign.getStyleClass().remove("attention-icon");
        if (!well) {
            sign.getStyleClass().add("attention-icon");
        }
    }

    private static HBox entry(String id, FontIcon sign, Label label) {
        label.getStyleClass().add("small");
        HBox box = new HBox(8, sign, label);
        box.setId(id);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
