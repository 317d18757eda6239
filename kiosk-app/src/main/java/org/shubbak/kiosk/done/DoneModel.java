package org.shubbak.kiosk.done;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.MoneyText;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Paper;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.ui.language.Words;

/// The end of a visit that went well.
/// @param line to the hub, as it goes on
/// @param secondsLeft until the page closes, 0 while it waits
public record DoneModel(
        Step.Done step,
        LocalText ministry,
        ObservableValue<SyncStatus> line,
        ObservableValue<Number> secondsLeft,
        Words words,
        Consumer<Event> send) {

    record Row(String key, ObservableValue<String> value) {}

    ObservableValue<String> number() {
        String number = step.application().number();
        return words.bind(w -> Ltr.mark(number == null ? "" : number));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(
                new Row("done.service", words.bind(step.bill().draft().service().name())));
        if (!step.bill().due().isZero()) {
            rows.add(new Row(
                    "done.paid", words.bind(w -> MoneyText.show(step.bill().due(), w.now()))));
        }
        rows.add(new Row(
                "check.person",
                words.bind(w -> Ltr.mark(step.application().applicant().maskedId()))));
        return rows;
    }

    ObservableValue<String> next() {
        return words.bind(w -> w.say(promise(line.getValue()), ministry.in(w.now())), line);
    }

    /// The line may have been lost unnoticed since it was last used: only what it did after the filing proves that the
    /// application is on its way.
    private String promise(SyncStatus now) {
        if (!now.online()) {
            return "done.next.off";
        }
        Instant contact = now.lastContact();
        boolean since =
                contact != null && !contact.isBefore(step.receipt().issuedAt().toInstant());
        return since && now.problem().isEmpty() ? "done.next.on" : "done.next.soon";
    }

    /// What may be said about the paper.
    String paper() {
        return switch (step.paper()) {
            case Paper.Printing any -> "done.printing";
            case Paper.Printed any -> "done.printed";
            case Paper.Sent any -> "done.sent";
            case Paper.Missing any -> "done.noPaper";
            case Paper.NoMoreCopies any -> "done.noMore";
        };
    }

    boolean paperIsMissing() {
        return step.paper() instanceof Paper.Missing;
    }

    boolean printing() {
        return step.paper() instanceof Paper.Printing;
    }

    /// Null where no further copy is given here.
    @Nullable
    String copyKey() {
        return switch (step.paper()) {
            case Paper.Missing any -> "done.retry";
            case Paper.NoMoreCopies any -> null;
            case Paper.Printing any -> "done.copy";
            case Paper.Printed any -> "done.copy";
            case Paper.Sent any -> "done.copy";
        };
    }

    /// For a phone, where no paper came.
    Optional<String> code() {
        return paperIsMissing() ? Optional.ofNullable(step.receipt().qr()) : Optional.empty();
    }

    ObservableValue<String> closing() {
        return words.bind(
                w -> secondsLeft.getValue().intValue() == 0 ? "" : w.say("done.closes", secondsLeft.getValue()),
                secondsLeft);
    }

    void finish() {
        send.accept(new Event.Go());
    }

    void copy() {
        send.accept(new Event.AnotherCopy());
    }
}
