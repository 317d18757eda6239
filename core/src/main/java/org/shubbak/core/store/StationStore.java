package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// Everything one station remembers, under one folder: `station.db`, `keys/station.key`, `backups/`.
public final class StationStore implements AutoCloseable {
    private final Database database;
    private final Ids ids;
    private final ApplicationStore applications;
    private final Outbox outbox;
    private final PaymentJournal payments;
    private final RefundCases refunds;
    private final DayCloses days;
    private final NumberSeries series = new NumberSeries();
    private final ReceiptNumbers receiptNumbers = new ReceiptNumbers(series);
    private final AuditLog audit;
    private final SyncRecords sync;
    private final CatalogueOrders catalogueOrders;
    private final HubChanges changes;
    private final Attachments attachments;
    private final Erasure erasure;
    private final DiskBudget budget;
    private final StationCare care;

    public sealed interface Opening {
        /// @param notices what a person should know, for example that a damaged file was set aside
        record Opened(StationStore store, List<Problem> notices) implements Opening {}

        record Refused(Problem problem) implements Opening {}
    }

    /// What lies where.
    private record Place(Path folder, DatabaseFile file, StoreWays ways, DiskBudget budget, Clock clock) {}

    private StationStore(Place place, Database database, Vault vault, SecureRandom random) {
        Clock clock = place.clock();
        this.database = database;
        this.budget = place.budget();
        this.care = new StationCare(this, place.folder(), clock);
        this.ids = new Ids(clock, random);
        this.applications = new ApplicationStore(vault, series);
        this.outbox = new Outbox(applications, series, ids, clock);
        this.payments = new PaymentJournal(vault, clock);
        this.refunds = new RefundCases(vault, clock);
        this.days = new DayCloses(vault, clock);
        this.audit = new AuditLog(clock);
        this.sync = new SyncRecords(applications, outbox, audit, clock);
        this.catalogueOrders = new CatalogueOrders(audit, clock);
        this.changes = new HubChanges(catalogueOrders, clock);
        this.attachments = new Attachments(applications, outbox, vault, ids, clock);
        this.erasure = new Erasure(applications, clock);
    }

    public static Opening open(Path folder, Clock clock, SecureRandom random) {
        return open(folder, StoreWays.SAFE, clock, random);
    }

    static Opening open(Path folder, StoreWays ways, Clock clock, SecureRandom random) {
        KeySource keys = new FileKeySource(folder.resolve("keys").resolve("station.key"), random);
        try {
            PrivateFiles.createFolders(folder);
        } catch (IOException e) {
            return new Opening.Refused(Problem.of("store.noAccess"));
        }
        DatabaseFile file = new DatabaseFile(folder.resolve("station.db"), Migrations.bundled(), clock, ways);
        DiskBudget budget = new DiskBudget(folder, DiskBudget.policy(folder), FreeSpace.of(folder));
        Place place = new Place(folder, file, ways, budget, clock);
        boolean used = file.exists();
        return switch (keys.find()) {
            case KeySource.Key.Found found -> open(place, found.key(), random);
            case KeySource.Key.Unreadable unreadable -> new Opening.Refused(Problem.of("store.keyUnreadable"));
            case KeySource.Key.Missing missing ->
                used ? new Opening.Refused(Problem.of("store.keyMissing")) : openFirst(place, keys, random);
        };
    }

    private static Opening openFirst(Place place, KeySource keys, SecureRandom random) {
        return keys.make() instanceof KeySource.Key.Found made
                ? open(place, made.key(), random)
                : new Opening.Refused(Problem.of("store.keyUnreadable"));
    }

    private static Opening open(Place place, SecretKey key, SecureRandom random) {
        Vault vault = new Vault(key, random);
        Database database = new Database(place.file(), place.ways(), place.budget());
        StationStore store = new StationStore(place, database, vault, random);
        FirstLook look = new FirstLook(place.file(), database, vault, store.applications);
        Problem problem = look.problem();
        return problem == null ? new Opening.Opened(store, look.notices()) : refused(database, problem);
    }

    private static Opening refused(Database database, Problem problem) {
        database.close();
        return new Opening.Refused(problem);
    }

    public <T extends @Nullable Object> Kept<T> transact(Database.Work<T> work) {
        return database.transact(work);
    }

    public Ids ids() {
        return ids;
    }

    public ApplicationStore applications() {
        return applications;
    }

    public Outbox outbox() {
        return outbox;
    }

    public PaymentJournal payments() {
        return payments;
    }

    public RefundCases refunds() {
        return refunds;
    }

    public DayCloses days() {
        return days;
    }

    public NumberSeries series() {
        return series;
    }

    public ReceiptNumbers receiptNumbers() {
        return receiptNumbers;
    }

    public AuditLog audit() {
        return audit;
    }

    public CatalogueOrders catalogueOrders() {
        return catalogueOrders;
    }

    public HubChanges changes() {
        return changes;
    }

    public Attachments attachments() {
        return attachments;
    }

    public SyncRecords sync() {
        return sync;
    }

    public DiskBudget budget() {
        return budget;
    }

    /// Not started yet: whoever runs the station starts it.
    public StationCare care() {
        return care;
    }

    public Erasure erasure() {
        return erasure;
    }

    @Override
    public void close() {
        care.close();
        database.close();
    }
}
