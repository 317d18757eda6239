package org.shubbak.kiosk.journey;

import java.util.UUID;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.Settlement;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;

/// Something that happened: a press, an answer of a device or of the counter, or time passing.
public sealed interface Event {

    /// What a person does.
    sealed interface Press extends Event {}

    /// What comes by itself. A page that did not ask for it stays as it is.
    sealed interface Report extends Event {}

    /// The one primary action of the page, where it needs no value.
    record Go() implements Press {}

    record Back() implements Press {}

    record Cancel() implements Press {}

    record OpenSector(String sector) implements Press {}

    /// @param words what the search starts with
    record OpenSearch(String words) implements Press {}

    /// @param words what stood in the search field, so that Back finds it again
    record Choose(ServiceDefinition service, String words) implements Press {}

    /// From the document to typing, or the number read is not mine.
    record TypeInstead() implements Press {}

    record UseDocument() implements Press {}

    /// The number on the page for the number, the value of the question on a question.
    record Enter(String value) implements Press {
        @Override
        public String toString() {
            return "Enter[***]";
        }
    }

    record ChangeAnswer(String field) implements Press {}

    record ChangePerson() implements Press {}

    record AnotherCopy() implements Press {}

    /// Stay on the page behind the overlay.
    record Stay() implements Press {}

    record DocumentRead(ReadOutcome outcome) implements Report {}

    record Opened(OpenOutcome outcome) implements Report {}

    record Asked(Readiness readiness) implements Report {}

    record TerminalSays(Problem message) implements Report {}

    record Paid(PayOutcome outcome) implements Report {}

    record Settled(Settlement settlement) implements Report {}

    record FiledAs(FileOutcome outcome) implements Report {}

    /// @param application whose paper it is: a slow printer may answer when the next person is here
    record PaperCame(UUID application, Paper paper) implements Report {
        public static PaperCame of(UUID application, PrintOutcome outcome) {
            return new PaperCame(application, Paper.of(outcome));
        }
    }

    /// A thread of the kiosk met a bug.
    /// @param code of the incident, as in the log
    record Fault(String code) implements Report {}

    /// Nobody touched the page for its time.
    record Idle() implements Report {}

    /// Nobody answered the warning either.
    record TimeOver() implements Report {}
}
