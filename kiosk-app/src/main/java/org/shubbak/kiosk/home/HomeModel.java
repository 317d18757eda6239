package org.shubbak.kiosk.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.Ltr;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.visit.StationGlance;
import org.shubbak.ui.language.Words;

/// The first page.
public final class HomeModel {
    private final StationGlance glance;
    private final Words words;
    private final Consumer<Event> send;

    public HomeModel(StationGlance glance, Words words, Consumer<Event> send) {
        this.glance = glance;
        this.words = words;
        this.send = send;
    }

    void begin() {
        send.accept(new Event.Go());
    }

    List<Ability> abilities() {
        return List.of(
                device("credit-card-outline", "credit-card-off-outline", "card", glance.terminal()),
                device("printer", "printer-off", "print", glance.printer()),
                device("passport", "passport", "reader", glance.reader()),
                line());
    }

    private Ability device(String icon, String away, String name, ObservableValue<DeviceHealth> health) {
        return new Ability(
                icon,
                away,
                words.bind(w -> w.say(key(name, health.getValue())), health),
                health.map(now -> now.usable() || now.state() == DeviceState.OPENING));
    }

    private static String key(String name, DeviceHealth health) {
        if (health.state() == DeviceState.OPENING) {
            return "home.asking";
        }
        return "home." + name + (health.usable() ? ".ready" : ".away");
    }

    private Ability line() {
        return new Ability(
                "cloud-check-outline",
                "cloud-off-outline",
                words.bind(w -> w.say(glance.line().get().online() ? "home.line.on" : "home.line.off"), glance.line()),
                glance.line().map(status -> status.online()));
    }

    ObservableValue<String> today() {
        return words.bind(
                w -> w.say("home.today", DateText.dateWithWeekday(glance.today().get(), w.now())), glance.today());
    }

    ObservableValue<Boolean> open() {
        return glance.open();
    }

    /// When there is somebody to help; outside these hours it is said first.
    ObservableValue<String> hours() {
        OpeningHours hours = glance.hours();
        return words.bind(
                w -> w.say(
                        glance.open().get() ? "home.hours" : "home.closed",
                        Ltr.mark(DateText.time(hours.from())),
                        Ltr.mark(DateText.time(hours.to())),
                        new OfficeDays(hours.days()).say(w)),
                glance.open());
    }
}
