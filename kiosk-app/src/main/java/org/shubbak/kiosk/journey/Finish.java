package org.shubbak.kiosk.journey;

import org.shubbak.core.counter.FileOutcome;

/// From here the person owes nothing: filing, paper, farewell. There is no Back.
final class Finish {

    static Next file(Bill bill) {
        return Next.to(new Step.Filing(bill), new Effect.File(bill.application()));
    }

    Next next(Step.Ending step, Event event) {
        return switch (step) {
            case Step.Filing filing ->
                event instanceof Event.FiledAs filed ? filed(filing.bill(), filed.outcome()) : Next.to(filing);
            case Step.NotFiled not -> notFiled(not, event);
            case Step.Done done -> done(done, event);
            case Step.Goodbye goodbye -> leavesOn(goodbye, event);
            case Step.Stopped stopped -> Stop.after(stopped, event);
            case Step.NotKept not -> leavesOn(not, event);
        };
    }

    private static Next filed(Bill bill, FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Filed filed ->
                Next.to(
                        new Step.Done(bill, filed.application(), filed.receipt(), new Paper.Printing()),
                        new Effect.Print(filed.application().id(), filed.receipt()));
            case FileOutcome.NotPaid not -> Next.to(new Step.PayFailed(bill, not.problem()));
            case FileOutcome.NotKept not -> Next.to(new Step.NotFiled(bill, not.problem()));
        };
    }

    /// Never left by time: what was paid is not filed yet.
    private static Next notFiled(Step.NotFiled step, Event event) {
        return switch (event) {
            case Event.Go any -> file(step.bill());
            case Event.Cancel any -> Next.to(new Step.Leaving(step));
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static Next done(Step.Done step, Event event) {
        boolean printing = step.paper() instanceof Paper.Printing;
        return switch (event) {
            case Event.PaperCame came ->
                came.application().equals(step.application().id()) ? Next.to(with(step, came.paper())) : Next.to(step);
            case Event.AnotherCopy any ->
                printing || step.paper() instanceof Paper.NoMoreCopies
                        ? Next.to(step)
                        : Next.to(
                                with(step, new Paper.Printing()),
                                new Effect.Copy(step.application().id()));
            case Event.Go any -> Leave.from(step);
            case Event.Idle any -> idle(step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static Next idle(Step.Done step) {
        return switch (step.paper()) {
            case Paper.Printing any -> Next.to(step);
            case Paper.Missing any -> Leave.warn(step);
            case Paper.Printed any -> Leave.from(step);
            case Paper.Sent any -> Leave.from(step);
            case Paper.NoMoreCopies any -> Leave.from(step);
        };
    }

    private static Step with(Step.Done step, Paper paper) {
        return new Step.Done(step.bill(), step.application(), step.receipt(), paper);
    }

    private static Next leavesOn(Step.Ending step, Event event) {
        return event instanceof Event.Go || event instanceof Event.Idle ? Leave.from(step) : Next.to(step);
    }
}
