package org.shubbak.kiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.core.application.FieldProblem;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.Settlement;
import org.shubbak.core.device.DocumentPart;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.Sample;

/// At least one of every event, named.
final class JourneyEvents {
    private static final Problem PROBLEM = Problem.of("test.event");
    private static final UUID ID = Sample.application(Sample.renewal(), null).id();

    private JourneyEvents() {}

    static Map<String, Event> all() {
        Map<String, Event> events = new LinkedHashMap<>();
        presses(events);
        reading(events);
        keeping(events);
        paying(events);
        events.put("idle", new Event.Idle());
        events.put("time over", new Event.TimeOver());
        events.put("fault", new Event.Fault("0000-0000"));
        return events;
    }

    private static void presses(Map<String, Event> events) {
        ServiceDefinition counterOnly = Sample.service("counter-only", Sample.PAID, Channel.COUNTER);
        ServiceDefinition unknown = Sample.service("unknown", new Fee.Unknown(CurrencyCode.ILS), Channel.KIOSK);
        events.put("go", new Event.Go());
        events.put("back", new Event.Back());
        events.put("cancel", new Event.Cancel());
        events.put("open sector", new Event.OpenSector("tax"));
        events.put("open search", new Event.OpenSearch("جواز"));
        events.put("choose", new Event.Choose(Sample.renewal(), "رخصة"));
        events.put("choose counter service", new Event.Choose(counterOnly, ""));
        events.put("choose unknown fee", new Event.Choose(unknown, ""));
        events.put("choose later service", new Event.Choose(Sample.service("later", Sample.PAID, Channel.KIOSK), ""));
        events.put("type instead", new Event.TypeInstead());
        events.put("use document", new Event.UseDocument());
        events.put("enter number", new Event.Enter(Sample.NUMBER));
        events.put("enter wrong number", new Event.Enter(Sample.WRONG_NUMBER));
        events.put("enter short number", new Event.Enter("4000"));
        events.put("enter zeros", new Event.Enter("000000000"));
        events.put("enter plate", new Event.Enter("6-1234-H"));
        events.put("enter phone", new Event.Enter("0599123456"));
        events.put("enter nothing", new Event.Enter(""));
        events.put("change answer", new Event.ChangeAnswer("mobile"));
        events.put("change given answer", new Event.ChangeAnswer("nationalId"));
        events.put("change person", new Event.ChangePerson());
        events.put("another copy", new Event.AnotherCopy());
        events.put("stay", new Event.Stay());
    }

    private static void reading(Map<String, Event> events) {
        events.put("document", new Event.DocumentRead(new ReadOutcome.Read(Sample.document(Sample.NUMBER))));
        events.put("document without number", new Event.DocumentRead(new ReadOutcome.Read(Sample.document(null))));
        events.put(
                "document corrected",
                new Event.DocumentRead(
                        new ReadOutcome.Corrected(Sample.document(Sample.NUMBER), List.of(DocumentPart.BIRTH_DATE))));
        events.put("no document", new Event.DocumentRead(new ReadOutcome.NoDocument()));
        events.put("unreadable", new Event.DocumentRead(new ReadOutcome.Unreadable(List.of(PROBLEM))));
        events.put("refused", new Event.DocumentRead(new ReadOutcome.Refused(Problem.of("chip.tampered"))));
        events.put("reader lost", new Event.DocumentRead(new ReadOutcome.Lost(PROBLEM)));
    }

    private static void keeping(Map<String, Event> events) {
        ServiceDefinition free = Sample.service("free", Sample.FREE, Channel.KIOSK);
        FieldProblem mobile = new FieldProblem("mobile", PROBLEM, false);
        FieldProblem given = new FieldProblem("nationalId", PROBLEM, false);
        events.put("opened", new Event.Opened(new OpenOutcome.Opened(Sample.application(Sample.renewal(), null))));
        events.put("opened free", new Event.Opened(new OpenOutcome.Opened(Sample.application(free, null))));
        events.put("open invalid", new Event.Opened(new OpenOutcome.Invalid(List.of(mobile))));
        events.put("open invalid given", new Event.Opened(new OpenOutcome.Invalid(List.of(given))));
        events.put("open not kept", new Event.Opened(new OpenOutcome.NotKept(PROBLEM)));
        events.put(
                "filed",
                new Event.FiledAs(new FileOutcome.Filed(
                        Sample.application(Sample.renewal(), "RAM-2026-000123"), Sample.receipt("RAM-2026-000123"))));
        events.put("file not paid", new Event.FiledAs(new FileOutcome.NotPaid(PROBLEM)));
        events.put("file not kept", new Event.FiledAs(new FileOutcome.NotKept(PROBLEM)));
        events.put("printed", Event.PaperCame.of(ID, new PrintOutcome.PrintedConfirmed(1, 1)));
        events.put("processed", Event.PaperCame.of(ID, new PrintOutcome.Processed(1, 1)));
        events.put("sent only", Event.PaperCame.of(ID, new PrintOutcome.SentOnly(1, 1)));
        events.put(
                "paper out",
                Event.PaperCame.of(ID, new PrintOutcome.NotPrinted(PrintOutcome.Reason.PAPER_OUT, PROBLEM, 0, 1)));
        events.put("no more copies", new Event.PaperCame(ID, new Paper.NoMoreCopies()));
    }

    private static void paying(Map<String, Event> events) {
        Payment payment = new Payment(
                new UUID(1, 1),
                Payment.Method.CARD,
                new Money(15000, CurrencyCode.ILS),
                "T1",
                "0001",
                null,
                null,
                null);
        events.put("devices ready", new Event.Asked(JourneySteps.READY));
        events.put("devices not ready", new Event.Asked(JourneySteps.NO_TERMINAL));
        events.put("terminal says", new Event.TerminalSays(PROBLEM));
        events.put("paid", new Event.Paid(new PayOutcome.Paid(payment)));
        events.put("declined", new Event.Paid(new PayOutcome.Declined(PROBLEM)));
        events.put("not started", new Event.Paid(new PayOutcome.NotStarted(PROBLEM)));
        events.put("doubt", new Event.Paid(new PayOutcome.InDoubt(PROBLEM)));
        events.put("manual", new Event.Paid(new PayOutcome.Manual(PROBLEM)));
        events.put("blocked", new Event.Paid(new PayOutcome.Blocked(PROBLEM)));
        settling(events, payment);
        events.put("pay not kept", new Event.Paid(new PayOutcome.NotKept(PROBLEM)));
    }

    private static void settling(Map<String, Event> events, Payment payment) {
        UUID application = new UUID(1, 2);
        events.put("settled paid", new Event.Settled(new Settlement.PaidLate(application, payment)));
        events.put("settled not charged", new Event.Settled(new Settlement.NotCharged(application, PROBLEM)));
        events.put("settled nothing", new Event.Settled(new Settlement.Nothing()));
        events.put("settled still in doubt", new Event.Settled(new Settlement.StillInDoubt(application, PROBLEM)));
        events.put("settled manual", new Event.Settled(new Settlement.Manual(application, payment.id(), PROBLEM)));
        events.put("settled not kept", new Event.Settled(new Settlement.NotKept(PROBLEM)));
    }
}
