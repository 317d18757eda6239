package org.shubbak.kiosk.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.text.LocalText;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.visit.StationGlance;
import org.shubbak.ui.language.Words;

/// What a person should know before beginning: papers, fee, time, where it ends, and what this kiosk cannot do now.
public record BeforeStartModel(
        ServiceDefinition service,
        ServiceCatalogue catalogue,
        StationGlance glance,
        Words words,
        Consumer<Event> send) {

    /// @param sample true where the value was made up for development
    record Fact(String icon, String key, ObservableValue<String> value, boolean sample) {}

    List<Fact> facts() {
        return List.of(
                fact(
                        "cash",
                        "service.fee",
                        w -> ServiceFacts.fee(service.fee(), w),
                        service.fee().illustrative()),
                fact(
                        "clock-outline",
                        "service.duration",
                        w -> ServiceFacts.days(service.days(), w),
                        service.days().illustrative()),
                fact(
                        "file-certificate-outline",
                        "service.output",
                        w -> service.output().in(w.now()),
                        false),
                fact("bank-outline", "service.ministry", w -> ministry().in(w.now()), false));
    }

    private Fact fact(String icon, String key, Function<Words, String> value, boolean sample) {
        return new Fact(icon, key, words.bind(value), sample);
    }

    LocalText ministry() {
        return catalogue
                .ministry(service.ministry())
                .map(ServiceCatalogue.Ministry::name)
                .orElse(new LocalText("", ""));
    }

    boolean anySample() {
        return service.fee().illustrative()
                || service.days().illustrative()
                || service.documents().stream().anyMatch(ServiceDefinition.RequiredDocument::illustrative);
    }

    /// The group that it is open for, where it is not open for everybody.
    Optional<ObservableValue<String>> only() {
        return catalogue.policy().openness(service, glance.today().get()) instanceof Openness.Only only
                ? Optional.of(words.bind(w -> ServiceFacts.only(only.group(), w)))
                : Optional.empty();
    }

    /// Said before it is tried.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!free() && away(glance.terminal().get())) {
            warnings.add("before.noCard");
        }
        if (away(glance.printer().get())) {
            warnings.add("before.noPaper");
        }
        return warnings;
    }

    private static boolean away(DeviceHealth health) {
        return !health.usable() && health.state() != DeviceState.OPENING;
    }

    private boolean free() {
        return service.fee().due(field -> "") instanceof FeeDue.Due due
                && due.total(service.fee().currency()).isZero();
    }

    void begin() {
        send.accept(new Event.Go());
    }
}
