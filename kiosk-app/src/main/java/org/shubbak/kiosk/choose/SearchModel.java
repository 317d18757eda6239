package org.shubbak.kiosk.choose;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.kiosk.journey.Event;

/// Finds services while the words are typed. Nothing that was searched for is kept.
public final class SearchModel {
    private final Offer offer;
    private final ServiceFacts facts;
    private final Consumer<Event> send;
    private final StringProperty typed;
    private final ObservableValue<List<ServiceDefinition>> found;

    public SearchModel(Offer offer, String words, ServiceFacts facts, Consumer<Event> send) {
        this.offer = offer;
        this.facts = facts;
        this.send = send;
        typed = new SimpleStringProperty(words);
        found = Bindings.createObjectBinding(this::find, typed);
    }

    private List<ServiceDefinition> find() {
        return typed.get().isBlank() ? List.of() : offer.find(typed.get());
    }

    public StringProperty typed() {
        return typed;
    }

    ObservableValue<List<ServiceDefinition>> found() {
        return found;
    }

    ServiceFacts facts() {
        return facts;
    }

    void choose(ServiceDefinition service) {
        send.accept(new Event.Choose(service, typed.get()));
    }
}
