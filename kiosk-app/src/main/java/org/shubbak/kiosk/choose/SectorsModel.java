package org.shubbak.kiosk.choose;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.catalogue.ServiceCatalogue.Sector;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.ui.language.Words;

/// The sectors, and the other ways to a service.
public record SectorsModel(Offer offer, Words words, Consumer<Event> send) {

    List<Sector> sectors() {
        return offer.tiles();
    }

    ObservableValue<String> count(String sector) {
        return words.bind("choose.count", offer.of(sector).size());
    }

    void open(String sector) {
        send.accept(new Event.OpenSector(sector));
    }

    void search() {
        send.accept(new Event.OpenSearch(""));
    }

    void happened(Happening happening) {
        send.accept(new Event.OpenSearch(words.say(happening.key() + ".words")));
    }
}
