package org.shubbak.kiosk.journey;

import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.kiosk.journey.Step.Stopped.Left;

/// A bug met the visit: it ends here, with what the person needs to be helped and nothing more of theirs.
final class Stop {
    private Stop() {}

    static Next from(Step step, String code) {
        return switch (step) {
            case Step.Overlay overlay -> from(overlay.behind(), code);
            case Step.Welcome welcome -> Next.to(welcome);
            case Step.Browsing any -> nothing(code, false);
            case Step.Identifying identifying -> nothing(code, Leave.showedDocument(identifying));
            case Step.Question question -> nothing(code, question.draft().document());
            case Step.Review review -> nothing(code, review.draft().document());
            case Step.Opening opening -> nothing(code, opening.draft().document());
            case Step.Pay pay -> abandoned(code, pay.bill());
            case Step.PayFailed failed -> abandoned(code, failed.bill());
            case Step.Charging charging -> kept(code, charging.bill());
            case Step.InDoubt doubt -> kept(code, doubt.bill());
            case Step.Filing filing -> kept(code, filing.bill());
            case Step.NotFiled not -> kept(code, not.bill());
            case Step.NotKept any -> nothing(code, false);
            case Step.Done done -> filed(code, done);
            case Step.Goodbye goodbye -> Next.to(goodbye);
            case Step.Stopped stopped -> Next.to(stopped);
        };
    }

    /// What comes late is not left behind either.
    static Next after(Step.Stopped step, Event event) {
        return switch (event) {
            case Event.Go any -> Leave.from(step);
            case Event.Idle any -> Leave.from(step);
            case Event.Opened late ->
                late.outcome() instanceof OpenOutcome.Opened opened
                        ? Next.to(step, new Effect.Abandon(opened.application().id()))
                        : Next.to(step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static Next nothing(String code, boolean document) {
        return stopped(code, new Left.Nothing(), document);
    }

    private static Next abandoned(String code, Bill bill) {
        return Next.to(
                new Step.Stopped(code, new Left.Nothing(), bill.draft().document()),
                new Effect.Abandon(bill.application().id()),
                new Effect.Wipe());
    }

    /// Money may have moved: the counter finds out when the page is left.
    private static Next kept(String code, Bill bill) {
        return stopped(
                code, new Left.Open(bill.application().id()), bill.draft().document());
    }

    private static Next filed(String code, Step.Done done) {
        String number = done.application().number();
        Left left = number == null ? new Left.Open(done.application().id()) : new Left.Filed(number);
        return stopped(code, left, done.bill().draft().document());
    }

    private static Next stopped(String code, Left left, boolean document) {
        return Next.to(new Step.Stopped(code, left, document), new Effect.Wipe());
    }
}
