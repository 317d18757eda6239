package org.shubbak.hub;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.receipt.VerdictWords;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.audit.AuditTrail;
import org.shubbak.hub.changes.SqlStationChanges;
import org.shubbak.hub.enrol.Authority;
import org.shubbak.hub.enrol.Enrolling;
import org.shubbak.hub.enrol.HubTls;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.enrol.StationDoor;
import org.shubbak.hub.fleet.FleetReading;
import org.shubbak.hub.fleet.StationReports;
import org.shubbak.hub.forward.ForwardBook;
import org.shubbak.hub.forward.Forwarding;
import org.shubbak.hub.forward.PaperBook;
import org.shubbak.hub.packs.SqlPackOrders;
import org.shubbak.hub.packs.SqlPacks;
import org.shubbak.hub.receipts.SqlListedStations;
import org.shubbak.hub.receipts.SqlReceiptLedger;
import org.shubbak.hub.store.DatabaseOpening;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.uploads.SqlUploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// A running hub.
public final class Hub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private final Javalin server;
    private final Housekeeping housekeeping;
    private final Forwarding forwarding;
    private final HubStore store;
    private final URI address;
    private final OperatorHttp.Start operators;

    private Hub(
            Javalin server,
            Housekeeping housekeeping,
            Forwarding forwarding,
            HubStore store,
            URI address,
            OperatorHttp.Start operators) {
        this.server = server;
        this.housekeeping = housekeeping;
        this.forwarding = forwarding;
        this.store = store;
        this.address = address;
        this.operators = operators;
    }

    public static HubStart start(HubSettings settings) {
        return start(settings, SqlHubStore::new);
    }

    static HubStart start(HubSettings settings, Function<HubDatabase, HubStore> store) {
        return switch (HubDatabase.open(settings.data(), settings.database())) {
            case DatabaseOpening.Refused refused -> new HubStart.Refused(refused.problem(), refused.incident());
            case DatabaseOpening.Opened opened -> start(settings, opened.database(), store.apply(opened.database()));
        };
    }

    private static HubStart start(HubSettings settings, HubDatabase database, HubStore store) {
        Replies replies = new Replies(texts(), JsonMapper.shared());
        Optional<List<String>> names = settings.tls();
        if (names.isEmpty()) {
            return listen(settings, database, store, replies, null);
        }
        SecureRandom random = new SecureRandom();
        return switch (Authority.open(settings.data(), settings.clock(), random)) {
            case Authority.Opening.Refused refused -> {
                store.close();
                yield new HubStart.Refused(refused.problem(), refused.incident());
            }
            case Authority.Opening.Opened opened -> {
                Authority authority = opened.authority();
                List<String> all = HubTls.names(settings.host(), names.get());
                HubTls tls = new HubTls(authority, all, settings.clock(), random);
                Enrolling enrolling = new Enrolling(authority, new SqlStationRegistry(database), settings.clock());
                yield listen(
                        settings,
                        database,
                        store,
                        replies,
                        new HubHttp.Secured(tls, new EnrolRoute(enrolling, replies)));
            }
        };
    }

    private static HubStart listen(
            HubSettings settings,
            HubDatabase database,
            HubStore store,
            Replies replies,
            HubHttp.@Nullable Secured secured) {
        Metrics metrics =
                new Metrics(new ForwardFigures(new ForwardBook(database), new PaperBook(database), settings.clock()));
        StationDoor look = new StationDoor(new SqlStationRegistry(database), settings.clock());
        Door door = new Door(look, secured != null, settings.stations(), replies, metrics);
        List<Routes> routes = routes(settings, database, store, replies, door, metrics);
        Gate gate = new Gate(settings.limits(), secured != null, replies, metrics, System::nanoTime);
        Javalin server = new HubHttp(routes, gate, door, secured, replies).server(settings.host(), settings.port());
        try {
            server.start();
        } catch (JavalinException e) {
            store.close();
            String wanted = settings.host() + ":" + settings.port();
            return new HubStart.Refused(Problem.of("hub.addressTaken", wanted), Incident.of(e));
        }
        OperatorHttp.Start operators = OperatorHttp.start(settings, database, replies.texts());
        if (operators instanceof OperatorHttp.Start.Refused not) {
            server.stop();
            store.close();
            return not.why();
        }
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        URI address = URI.create((secured == null ? "http://" : "https://") + host + ":" + server.port());
        LOG.atInfo().addKeyValue("address", address).log("hub started");
        Housekeeping housekeeping = new Housekeeping(database, settings.clock(), settings.keepBodies()).start();
        Forwarding forwarding = Forwarding.start(database, settings.ministries(), settings.clock(), new SecureRandom());
        return new HubStart.Running(new Hub(server, housekeeping, forwarding, store, address, operators));
    }

    private static List<Routes> routes(
            HubSettings settings, HubDatabase database, HubStore store, Replies replies, Door door, Metrics metrics) {
        Inbox inbox = new Inbox(store, new EventRules(replies.texts()), metrics, settings.clock());
        StatusPage page = new StatusPage(replies.texts(), InJar.text("page.html"));
        SqlReceiptLedger receipts = new SqlReceiptLedger(database);
        SqlPackOrders packs = new SqlPackOrders(database);
        return List.of(
                new BatchRoute(inbox, door, replies, metrics, settings.limits()),
                new SeriesRoutes(receipts, door, replies, settings.clock()),
                new LedgerRoute(store, door, replies),
                new ChangeRoute(new SqlStationChanges(database), packs, door, replies, settings.clock()),
                new PackRoutes(new SqlPacks(database), packs, door, replies, settings.clock()),
                new AuditRoute(new AuditTrail(database), door, replies, settings.clock()),
                new UploadRoutes(new SqlUploads(database), door, replies, settings.clock()),
                new ReceiptPage(
                        new SqlListedStations(database),
                        receipts,
                        new VerdictWords(),
                        replies,
                        InJar.text("receipt.html")),
                new ReadRoutes(
                        store,
                        replies,
                        metrics,
                        page,
                        InJar.text("/openapi.yaml"),
                        () -> new FleetReading(database)
                                .summary(settings.clock().instant())),
                new ReportRoute(new StationReports(database), door, replies, settings.clock()));
    }

    /// The words of the hub, with those it shares with the stations.
    static Texts texts() {
        return Texts.of(Texts.class, Hub.class);
    }

    public URI address() {
        return address;
    }

    /// What stations, monitoring and the public may ask: `post /v1/events:batch`, …
    Set<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(route -> route.method.isHttpMethod())
                .map(route -> route.method.name().toLowerCase(Locale.ROOT) + " " + route.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Where operators sign in; empty where the hub serves no fleet page.
    public Optional<URI> operators() {
        return operators instanceof OperatorHttp.Start.Running running
                ? Optional.of(running.address())
                : Optional.empty();
    }

    /// Takes no new request, lets those under way end, and leaves the data in one file.
    @Override
    public void close() {
        server.stop();
        if (operators instanceof OperatorHttp.Start.Running running) {
            running.server().stop();
        }
        forwarding.close();
        housekeeping.close();
        store.close();
        LOG.info("hub stopped");
    }
}
