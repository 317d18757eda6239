package org.shubbak.clerk.application;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.catalogue.CatalogueSearch;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;

/// All services offered at this counter, narrowed by typing.
public final class ChooseModel {
    private final ClerkStation station;
    private final ServiceCatalogue catalogue;
    private final CatalogueSearch search;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<ServiceDefinition> found = FXCollections.observableArrayList();

    public ChooseModel(ClerkStation station) {
        this.station = station;
        this.catalogue = station.counter().catalogues().now();
        this.search = new CatalogueSearch(catalogue);
        typed.addListener((observed, was, now) -> find());
        find();
    }

    private void find() {
        var all = typed.get().isBlank() ? catalogue.services() : search.find(typed.get());
        found.setAll(all.stream()
                .filter(service -> service.offeredAt(Channel.COUNTER, station.today()))
                .toList());
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ObservableList<ServiceDefinition> found() {
        return found;
    }

    /// The catalogue that was in force when the choice began.
    ServiceCatalogue catalogue() {
        return catalogue;
    }
}
