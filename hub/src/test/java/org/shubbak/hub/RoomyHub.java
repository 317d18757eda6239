package org.shubbak.hub;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shubbak.hub.store.ServerAddress;

/// A hub to which a whole country of stations may come from one address, as only a test has them.
final class RoomyHub {
    private RoomyHub() {}

    /// `[--database URL] --data DIR --listen HOST:PORT`
    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = Arrays.asList(arguments);
        Limits usual = Limits.usual();
        HubSettings settings = HubSettings.local(Path.of(words.get(words.indexOf("--data") + 1)))
                .within(new Limits(usual.station(), new Limits.Rate(100_000, 100_000), usual.uploads()));
        int database = words.indexOf("--database");
        if (database >= 0) {
            settings = settings.on(ServerAddress.of(words.get(database + 1), Map.of()));
        }
        if (Hub.start(settings) instanceof HubStart.Running running) {
            System.out.println("listening " + running.hub().address());
            Thread.currentThread().join();
        }
    }
}
