package org.shubbak.packaging.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ServiceLoader;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.Station;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// The station that the measurements play: real files, nobody at the window.
final class BenchStation {
    static final Actor CLERK = new Actor("bench");
    static final Money FEE = new Money(5000, CurrencyCode.ILS);
    static final Station STATION = new Station(
            "bench-01", "BEN", "01", new LocalText("مركز القياس", "Bench office"), ZoneId.of("Asia/Hebron"));

    private BenchStation() {}

    static StationIdentity identity(Path data) throws NotDone {
        return switch (StationIdentity.open(data, Clock.systemUTC(), new SecureRandom())) {
            case StationIdentity.Opening.Opened opened -> opened.identity();
            case StationIdentity.Opening.Refused refused -> throw notDone(refused.problem());
        };
    }

    static StationStore open(Path data) throws NotDone {
        StationOpener opener =
                ServiceLoader.load(StationOpener.class).findFirst().orElse(StationStore::open);
        return switch (opener.open(data, Clock.systemUTC(), new SecureRandom())) {
            case StationStore.Opening.Opened opened -> opened.store();
            case StationStore.Opening.Refused refused -> throw notDone(refused.problem());
        };
    }

    static NotDone notDone(Problem problem) {
        return new NotDone(
                Texts.of(Texts.class, Counter.class, StationIdentity.class).say(Language.EN, problem));
    }
}
