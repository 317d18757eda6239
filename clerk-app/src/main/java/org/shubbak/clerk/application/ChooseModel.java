package org.shubbak.clerk.application;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.CatalogueSearch;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;
import org.shubbak.core.counter.OpeningProblem;
import org.shubbak.core.text.Problem;

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
                .filter(service -> service.channels().contains(Channel.COUNTER))
                .sorted(Comparator.comparing(service -> !open(service)))
                .toList());
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ObservableList<ServiceDefinition> found() {
        return found;
    }

    Openness openness(ServiceDefinition service) {
        return catalogue.policy().openness(service, station.today());
    }

    boolean open(ServiceDefinition service) {
        return !(openness(service) instanceof Openness.NotYet);
    }

    /// Why this person, or nobody yet, cannot be served with it; nothing when they can.
    public Optional<Problem> refusal(ServiceDefinition service, @Nullable Applicant who) {
        if (who == null) {
            return openness(service) instanceof Openness.Only
                    ? Optional.of(Problem.of("opening.readFirst"))
                    : Optional.empty();
        }
        Admission admission = station.counter().catalogues().admit(service, station.today(), who.nationalId());
        return admission instanceof Admission.Refused refused
                ? Optional.of(OpeningProblem.of(refused))
                : Optional.empty();
    }

    /// The catalogue that was in force when the choice began.
    ServiceCatalogue catalogue() {
        return catalogue;
    }
}
