package org.shubbak.kiosk.choose;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.catalogue.ServiceCatalogue.Sector;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.ui.language.Words;

/// The services of one sector.
public record ServicesModel(Offer offer, String sector, ServiceFacts facts, Words words, Consumer<Event> send) {

    ObservableValue<String> title() {
        return offer.catalogue().sectors().stream()
                .filter(s -> s.id().equals(sector))
                .findFirst()
                .map(Sector::name)
                .map(words::bind)
                .orElseGet(() -> words.bind("choose.others"));
    }

    List<ServiceDefinition> services() {
        return offer.of(sector);
    }

    void choose(ServiceDefinition service) {
        send.accept(new Event.Choose(service, ""));
    }
}
