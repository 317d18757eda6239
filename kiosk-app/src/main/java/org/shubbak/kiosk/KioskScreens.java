package org.shubbak.kiosk;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.text.LocalText;
import org.shubbak.kiosk.choose.ChooseScreens;
import org.shubbak.kiosk.done.DoneModel;
import org.shubbak.kiosk.done.DoneScreen;
import org.shubbak.kiosk.fill.QuestionModel;
import org.shubbak.kiosk.fill.QuestionScreen;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.home.HomeModel;
import org.shubbak.kiosk.home.HomeScreen;
import org.shubbak.kiosk.identify.ConfirmReadingScreen;
import org.shubbak.kiosk.identify.ConfirmScreen;
import org.shubbak.kiosk.identify.NumberModel;
import org.shubbak.kiosk.identify.NumberScreen;
import org.shubbak.kiosk.identify.PresentScreen;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.pay.ChargingScreen;
import org.shubbak.kiosk.pay.PayModel;
import org.shubbak.kiosk.pay.PayScreen;
import org.shubbak.kiosk.review.ReviewModel;
import org.shubbak.kiosk.review.ReviewScreen;
import org.shubbak.kiosk.trouble.Notice;
import org.shubbak.kiosk.trouble.NoticeScreen;
import org.shubbak.kiosk.trouble.Notices;
import org.shubbak.kiosk.trouble.OpeningNotices;
import org.shubbak.kiosk.visit.StationGlance;
import org.shubbak.kiosk.visit.Visit;
import org.shubbak.ui.language.Words;

/// The page of each step. A new step does not compile until it has one.
final class KioskScreens {
    private final Visit visit;
    private final StationGlance glance;
    private final Catalogues catalogues;
    private final String officeCode;
    private ServiceCatalogue catalogue;
    private ChooseScreens choose;
    private final Notices notices;
    private final Pieces pieces;
    private final Words words;
    private final Consumer<Event> send;

    KioskScreens(Visit visit, StationGlance glance, Catalogues catalogues, String officeCode, Pieces pieces) {
        this.visit = visit;
        this.glance = glance;
        this.catalogues = catalogues;
        this.officeCode = officeCode;
        catalogue = catalogues.now();
        this.pieces = pieces;
        words = pieces.words();
        send = visit::send;
        choose = new ChooseScreens(catalogue, officeCode, glance, pieces, send);
        notices = new Notices(words, send);
    }

    /// While nobody has chosen anything: from the welcome page on, a visit sees one catalogue to its end.
    void renew() {
        ServiceCatalogue now = catalogues.now();
        if (!now.equals(catalogue)) {
            catalogue = now;
            choose = new ChooseScreens(catalogue, officeCode, glance, pieces, send);
        }
    }

    Supplier<Page> screen(Step step) {
        if (step instanceof Step.Welcome) {
            renew();
        }
        return switch (step) {
            case Step.Overlay overlay -> screen(overlay.behind());
            case Step.Welcome any -> new HomeScreen(new HomeModel(glance, words, send), pieces)::page;
            case Step.Sectors any -> choose.sectors();
            case Step.Services services -> choose.services(services);
            case Step.Search search -> choose.search(search);
            case Step.BeforeStart start -> choose.beforeStart(start);
            case Step.AtCounter counter -> notice(notices.atCounter(counter, ministry(counter.service())));
            case Step.NotOpenYet not -> notice(new OpeningNotices(words, send).notYet(not));
            case Step.Identifying identifying -> identify(identifying);
            case Step.Question question -> new QuestionScreen(new QuestionModel(question, words, send), pieces)::page;
            case Step.Review review -> new ReviewScreen(new ReviewModel(review.draft(), words, send), pieces)::page;
            case Step.Opening any -> notice(notices.keeping());
            case Step.Paying paying -> pay(paying);
            case Step.Ending ending -> end(ending);
        };
    }

    private Supplier<Page> identify(Step.Identifying step) {
        return switch (step) {
            case Step.PresentDocument present -> new PresentScreen(present, send, pieces)::page;
            case Step.TypeNumber type -> new NumberScreen(new NumberModel(type, send), pieces)::page;
            case Step.ConfirmNumber confirm -> new ConfirmScreen(confirm, send, pieces)::page;
            case Step.ConfirmReading confirm -> new ConfirmReadingScreen(confirm, send, pieces)::page;
            case Step.NumberAtCounter any -> notice(notices.numberAtCounter());
            case Step.NotAdmitted not -> notice(new OpeningNotices(words, send).notAdmitted(not));
        };
    }

    private Supplier<Page> pay(Step.Paying step) {
        return switch (step) {
            case Step.Pay pay -> new PayScreen(new PayModel(pay, words, send), pieces)::page;
            case Step.Charging charging -> new ChargingScreen(charging, send, pieces)::page;
            case Step.PayFailed failed -> notice(notices.payFailed(failed));
            case Step.InDoubt doubt -> notice(notices.inDoubt(doubt));
        };
    }

    private Supplier<Page> end(Step.Ending step) {
        return switch (step) {
            case Step.Filing filing -> notice(notices.filing(filing));
            case Step.NotFiled not -> notice(notices.notFiled(not));
            case Step.NotKept not -> notice(notices.notKept(not));
            case Step.Done done -> new DoneScreen(done(done), pieces)::page;
            case Step.Goodbye goodbye -> notice(notices.goodbye(goodbye));
            case Step.Stopped stopped -> notice(notices.stopped(stopped));
        };
    }

    private DoneModel done(Step.Done done) {
        return new DoneModel(
                done,
                ministry(done.bill().draft().service()),
                glance.line(),
                visit.idle().secondsLeft(),
                words,
                send);
    }

    private LocalText ministry(ServiceDefinition service) {
        return catalogue
                .ministry(service.ministry())
                .map(ServiceCatalogue.Ministry::name)
                .orElse(new LocalText("", ""));
    }

    private Supplier<Page> notice(Notice notice) {
        return new NoticeScreen(notice, pieces)::page;
    }
}
