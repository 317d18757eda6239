package org.shubbak.kiosk.journey;

/// How a visit ends before its time: what is open and unpaid is erased, what was charged never is.
final class Leave {
    private Leave() {}

    static Next from(Step step) {
        return switch (step) {
            case Step.Overlay overlay -> from(overlay.behind());
            case Step.Browsing any -> Next.to(new Step.Welcome(), new Effect.Wipe());
            case Step.Identifying identifying -> goodbye(showedDocument(identifying));
            case Step.Question question -> goodbye(question.draft().document());
            case Step.Review review -> goodbye(review.draft().document());
            case Step.Pay pay -> abandon(pay.bill());
            case Step.PayFailed failed -> abandon(failed.bill());
            case Step.InDoubt doubt -> goodbye(doubt.bill().draft().document());
            case Step.NotFiled not -> goodbye(not.bill().draft().document());
            case Step.NotKept any -> goodbye(false);
            case Step.Done done -> done(done);
            case Step.Goodbye any -> Next.to(new Step.Welcome(), new Effect.Wipe(), new Effect.TidyUp());
            case Step.Stopped any -> Next.to(new Step.Welcome(), new Effect.Wipe(), new Effect.TidyUp());
            case Step.Opening opening -> Next.to(opening);
            case Step.Charging charging -> Next.to(charging);
            case Step.Filing filing -> Next.to(filing);
        };
    }

    static Next warn(Step step) {
        return Next.to(new Step.StillThere(step));
    }

    private static Next done(Step.Done done) {
        return Next.to(new Step.Goodbye(done.bill().draft().document(), mayLieThere(done.paper())), new Effect.Wipe());
    }

    /// A receipt that is still being printed comes out after the farewell: nobody else is to find it.
    private static boolean mayLieThere(Paper paper) {
        return !(paper instanceof Paper.Missing);
    }

    private static Next abandon(Bill bill) {
        return Next.to(
                new Step.Goodbye(bill.draft().document(), false),
                new Effect.Abandon(bill.application().id()),
                new Effect.Wipe());
    }

    private static Next goodbye(boolean document) {
        return Next.to(new Step.Goodbye(document, false), new Effect.Wipe());
    }

    static boolean showedDocument(Step.Identifying step) {
        return switch (step) {
            case Step.ConfirmNumber any -> true;
            case Step.ConfirmReading any -> true;
            case Step.TypeNumber type -> type.document() != null;
            case Step.PresentDocument present -> showedDocument(present.purpose());
            case Step.NumberAtCounter counter -> counter.document();
            case Step.NotAdmitted not -> not.document();
        };
    }

    private static boolean showedDocument(Purpose purpose) {
        Draft earlier = purpose.earlier();
        return earlier != null && earlier.document();
    }
}
