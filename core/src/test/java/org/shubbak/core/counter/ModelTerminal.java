package org.shubbak.core.counter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DayTotals;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// A card terminal with its own books: whatever happens to the line, it knows what it has charged.
final class ModelTerminal implements PaymentTerminal {
    enum Course {
        APPROVES,
        DECLINES,
        /// Says no to the command itself.
        REFUSES,
        LINE_LOST_BEFORE_CHARGE,
        LINE_LOST_AFTER_DECLINE,
        LINE_LOST_AFTER_CHARGE,
        RESULT_THEN_LINE_LOST,
        CHARGES_LESS,
        CALLS_ITSELF_OTHERWISE
    }

    /// Where the power goes.
    enum Cut {
        NEVER,
        BEFORE_SENDING,
        AFTER_SENDING,
        AFTER_ACCEPTED,
        AFTER_CHARGE,
        AFTER_RESULT
    }

    static final class PowerCut extends RuntimeException {
        PowerCut() {
            super("the power went");
        }
    }

    final List<UUID> charged = new ArrayList<>();
    final Deque<Course> courses = new ArrayDeque<>();
    final Deque<LookupAnswer> answers = new ArrayDeque<>();
    final List<TerminalSlip> slips = new ArrayList<>();
    Cut cut = Cut.NEVER;
    boolean reachable = true;
    /// Gives another amount back and calls that done.
    boolean givesOtherBack;
    final List<UUID> givenBack = new ArrayList<>();
    /// What people do meanwhile.
    Runnable whileAsked = () -> {};

    @Nullable
    Money total;

    int dayEnds;
    int backCalls;
    int payCalls;
    int cancels;
    private @Nullable TerminalResult last;
    private int trace = 100;

    @Override
    public DeviceHealth health() {
        return DeviceHealth.ready();
    }

    @Override
    public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
        payCalls++;
        Course course = courses.isEmpty() ? Course.APPROVES : courses.poll();
        cut(Cut.BEFORE_SENDING);
        steps.sending();
        cut(Cut.AFTER_SENDING);
        if (course == Course.REFUSES) {
            return new PaymentOutcome.NotStarted(Problem.of("terminal.refused"));
        }
        steps.accepted();
        cut(Cut.AFTER_ACCEPTED);
        return switch (course) {
            case REFUSES -> throw new AssertionError();
            case LINE_LOST_BEFORE_CHARGE -> lost(null);
            case LINE_LOST_AFTER_DECLINE -> {
                last = result(false, request.amount(), "T1");
                yield lost(null);
            }
            case LINE_LOST_AFTER_CHARGE -> {
                book(request, request.amount(), "T1");
                yield lost(null);
            }
            case RESULT_THEN_LINE_LOST -> {
                TerminalResult word = book(request, request.amount(), "T1");
                steps.result(word);
                yield lost(word);
            }
            case APPROVES -> told(request, request.amount(), "T1", steps);
            case CHARGES_LESS -> told(request, new Money(1, request.amount().currency()), "T1", steps);
            case CALLS_ITSELF_OTHERWISE -> told(request, request.amount(), "T9", steps);
            case DECLINES -> {
                TerminalResult word = result(false, request.amount(), "T1");
                steps.result(word);
                cut(Cut.AFTER_RESULT);
                yield new PaymentOutcome.Declined(word, Problem.of("payment.declined", "05"));
            }
        };
    }

    @Override
    public MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps) {
        TerminalResult original = request.original();
        return back(request.reversalId(), original.amount(), original.trace(), steps);
    }

    @Override
    public MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps) {
        return back(request.paymentId(), request.amount(), null, steps);
    }

    private MoneyBackOutcome back(UUID id, @Nullable Money amount, @Nullable String original, PaymentSteps steps) {
        backCalls++;
        Course course = courses.isEmpty() ? Course.APPROVES : courses.poll();
        steps.sending();
        if (course == Course.REFUSES) {
            return new MoneyBackOutcome.NotStarted(Problem.of("terminal.refused"));
        }
        steps.accepted();
        if (course == Course.LINE_LOST_BEFORE_CHARGE) {
            return new MoneyBackOutcome.InDoubt(null, Problem.of("terminal.lineLost"));
        }
        if (course == Course.DECLINES) {
            return new MoneyBackOutcome.Declined(null, Problem.of("payment.moneyBackDeclined", "05"));
        }
        trace++;
        TerminalResult word = new TerminalResult(
                "00",
                true,
                original == null,
                givesOtherBack ? new Money(1, CurrencyCode.ILS) : amount,
                "T1",
                Integer.toString(trace),
                Integer.toString(trace),
                "1124 091500",
                "A" + trace,
                "Visa",
                "4242",
                original);
        givenBack.add(id);
        last = word;
        if (course == Course.LINE_LOST_AFTER_CHARGE) {
            return new MoneyBackOutcome.InDoubt(null, Problem.of("terminal.lineLost"));
        }
        steps.result(word);
        return course == Course.CHARGES_LESS
                ? new MoneyBackOutcome.Manual(word, Problem.of("payment.reversedOther"))
                : new MoneyBackOutcome.GivenBack(word);
    }

    @Override
    public EndOfDayOutcome endOfDay(PaymentSteps steps) {
        dayEnds++;
        steps.sending();
        steps.accepted();
        return total == null
                ? new EndOfDayOutcome.InDoubt(null, Problem.of("terminal.lineLost"))
                : new EndOfDayOutcome.Closed(new DayTotals(total, null, null, List.of()), null);
    }

    @Override
    public LookupAnswer lookupLast() {
        whileAsked.run();
        LookupAnswer scripted = answers.poll();
        if (scripted != null) {
            return scripted;
        }
        if (!reachable) {
            return new LookupAnswer.Unreachable(Problem.of("terminal.unreachable"));
        }
        return last == null ? new LookupAnswer.None() : new LookupAnswer.Last(last);
    }

    @Override
    public void cancel() {
        cancels++;
    }

    @Override
    public void close() {}

    /// As if somebody had charged at the terminal by hand.
    TerminalResult charge(Money amount) {
        TerminalResult word = result(true, amount, "T1");
        last = word;
        return word;
    }

    private PaymentOutcome told(PaymentRequest request, Money amount, String terminalId, PaymentSteps steps) {
        TerminalResult word = book(request, amount, terminalId);
        cut(Cut.AFTER_CHARGE);
        steps.result(word);
        slips.forEach(steps::printed);
        cut(Cut.AFTER_RESULT);
        return new PaymentOutcome.Paid(word);
    }

    private TerminalResult book(PaymentRequest request, Money amount, String terminalId) {
        charged.add(request.paymentId());
        TerminalResult word = result(true, amount, terminalId);
        last = word;
        return word;
    }

    private TerminalResult result(boolean approved, Money amount, String terminalId) {
        trace++;
        return new TerminalResult(
                approved ? "00" : "05",
                approved,
                true,
                amount,
                terminalId,
                Integer.toString(trace),
                Integer.toString(trace),
                "1124 091500",
                "A" + trace,
                "Visa",
                "4242");
    }

    private PaymentOutcome lost(@Nullable TerminalResult word) {
        return new PaymentOutcome.InDoubt(word, Problem.of("terminal.lineLost"));
    }

    private void cut(Cut here) {
        if (cut == here) {
            cut = Cut.NEVER;
            throw new PowerCut();
        }
    }
}
