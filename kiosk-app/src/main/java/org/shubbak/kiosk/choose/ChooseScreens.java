package org.shubbak.kiosk.choose;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.kiosk.frame.Page;
import org.shubbak.kiosk.frame.Pieces;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.visit.StationGlance;

/// The pages on the way to a service, all about one offer.
public final class ChooseScreens {
    private final ServiceCatalogue catalogue;
    private final Offer offer;
    private final ServiceFacts facts;
    private final StationGlance glance;
    private final Pieces pieces;
    private final Consumer<Event> send;

    public ChooseScreens(
            ServiceCatalogue catalogue, String officeCode, StationGlance glance, Pieces pieces, Consumer<Event> send) {
        this.catalogue = catalogue;
        this.offer = new Offer(catalogue, officeCode);
        this.facts = new ServiceFacts(() -> glance.today().get(), catalogue.policy());
        this.glance = glance;
        this.pieces = pieces;
        this.send = send;
    }

    public Supplier<Page> sectors() {
        return new SectorsScreen(new SectorsModel(offer, pieces.words(), send), pieces)::page;
    }

    public Supplier<Page> services(Step.Services step) {
        ServicesModel model = new ServicesModel(offer, step.sector(), facts, pieces.words(), send);
        return new ServicesScreen(model, pieces)::page;
    }

    public Supplier<Page> search(Step.Search step) {
        return new SearchScreen(new SearchModel(offer, step.words(), facts, send), pieces)::page;
    }

    public Supplier<Page> beforeStart(Step.BeforeStart step) {
        BeforeStartModel model = new BeforeStartModel(step.service(), catalogue, glance, pieces.words(), send);
        return new BeforeStartScreen(model, pieces)::page;
    }
}
