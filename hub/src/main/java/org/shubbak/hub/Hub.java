package org.shubbak.hub;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.util.function.Function;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.receipts.SqlReceiptLedger;
import org.shubbak.hub.store.DatabaseOpening;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.SqlHubStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// A running hub.
public final class Hub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private final Javalin server;
    private final Housekeeping housekeeping;
    private final HubStore store;
    private final URI address;

    private Hub(Javalin server, Housekeeping housekeeping, HubStore store, URI address) {
        this.server = server;
        this.housekeeping = housekeeping;
        this.store = store;
        this.address = address;
    }

    public static HubStart start(HubSettings settings) {
        return start(settings, SqlHubStore::new);
    }

    static HubStart start(HubSettings settings, Function<HubDatabase, HubStore> store) {
        return switch (HubDatabase.open(settings.data(), settings.database())) {
            case DatabaseOpening.Refused refused -> new HubStart.Refused(refused.problem(), refused.incident());
            case DatabaseOpening.Opened opened -> listen(settings, opened.database(), store.apply(opened.database()));
        };
    }

    private static HubStart listen(HubSettings settings, HubDatabase database, HubStore store) {
        Texts texts = texts();
        Metrics metrics = new Metrics();
        Replies replies = new Replies(texts, JsonMapper.shared());
        Inbox inbox = new Inbox(store, new EventRules(texts), metrics, settings.clock());
        Javalin server = new HubHttp(
                        new BatchRoute(inbox, settings.stations(), replies, metrics),
                        new SeriesRoutes(
                                new SqlReceiptLedger(database), settings.stations(), replies, settings.clock()),
                        new ReadRoutes(
                                store,
                                replies,
                                metrics,
                                new StatusPage(texts, InJar.text("page.html")),
                                InJar.text("/openapi.yaml")),
                        replies)
                .server(settings.host(), settings.port());
        try {
            server.start();
        } catch (JavalinException e) {
            store.close();
            String wanted = settings.host() + ":" + settings.port();
            return new HubStart.Refused(Problem.of("hub.addressTaken", wanted), Incident.of(e));
        }
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        URI address = URI.create("http://" + host + ":" + server.port());
        LOG.atInfo().addKeyValue("address", address).log("hub started");
        Housekeeping housekeeping = new Housekeeping(database, settings.clock(), settings.keepBodies()).start();
        return new HubStart.Running(new Hub(server, housekeeping, store, address));
    }

    /// The words of the hub, with those it shares with the stations.
    static Texts texts() {
        return Texts.of(Texts.class, Hub.class);
    }

    public URI address() {
        return address;
    }

    /// Takes no new request, lets those under way end, and leaves the data in one file.
    @Override
    public void close() {
        server.stop();
        housekeeping.close();
        store.close();
        LOG.info("hub stopped");
    }
}
