package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// Everything one station remembers, under one folder: `station.db`, `keys/station.key`, `backups/`.
public final class StationStore implements AutoCloseable {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final byte[] PROOF = {1, 2, 3, 4};

    private final Database database;
    private final Ids ids;
    private final ApplicationStore applications;
    private final Outbox outbox;
    private final PaymentJournal payments;
    private final RefundCases refunds;
    private final DayCloses days;
    private final NumberSeries series = new NumberSeries();
    private final AuditLog audit;
    private final SyncRecords sync;

    public sealed interface Opening {
        /// @param notices what a person should know, for example that a damaged file was set aside
        record Opened(StationStore store, List<Problem> notices) implements Opening {}

        record Refused(Problem problem) implements Opening {}
    }

    private StationStore(Database database, Vault vault, Clock clock, SecureRandom random) {
        this.database = database;
        this.ids = new Ids(clock, random);
        this.applications = new ApplicationStore(vault, series);
        this.outbox = new Outbox(applications, series, ids, clock);
        this.payments = new PaymentJournal(vault, clock);
        this.refunds = new RefundCases(vault, clock);
        this.days = new DayCloses(vault, clock);
        this.audit = new AuditLog(clock);
        this.sync = new SyncRecords(applications, outbox, audit, clock);
    }

    public static Opening open(Path folder, Clock clock, SecureRandom random) {
        return open(folder, new FileKeySource(folder.resolve("keys").resolve("station.key"), random), clock, random);
    }

    static Opening open(Path folder, KeySource keys, Clock clock, SecureRandom random) {
        try {
            PrivateFiles.createFolders(folder);
        } catch (IOException e) {
            return new Opening.Refused(Problem.of("store.noAccess"));
        }
        DatabaseFile file = new DatabaseFile(folder.resolve("station.db"), Migrations.bundled(), clock);
        boolean used = file.exists();
        return switch (keys.find()) {
            case KeySource.Key.Found found -> open(file, found.key(), clock, random);
            case KeySource.Key.Unreadable unreadable -> new Opening.Refused(Problem.of("store.keyUnreadable"));
            case KeySource.Key.Missing missing ->
                used ? new Opening.Refused(Problem.of("store.keyMissing")) : openFirst(file, keys, clock, random);
        };
    }

    private static Opening openFirst(DatabaseFile file, KeySource keys, Clock clock, SecureRandom random) {
        return keys.make() instanceof KeySource.Key.Found made
                ? open(file, made.key(), clock, random)
                : new Opening.Refused(Problem.of("store.keyUnreadable"));
    }

    private static Opening open(DatabaseFile file, SecretKey key, Clock clock, SecureRandom random) {
        Vault vault = new Vault(key, random);
        List<Problem> notices = new ArrayList<>();
        Database database = new Database(file);
        Kept<Boolean> ready = database.transact(transaction -> proven(transaction, vault));
        if (ready instanceof Kept.Not<Boolean> not && not.problem().code().equals("store.damaged")) {
            try {
                Path aside = file.setAside();
                notices.add(Problem.of("store.setAside", String.valueOf(aside.getFileName())));
                Optional<Map<String, Long>> numbers = Salvage.series(aside);
                ready = database.transact(transaction -> {
                    new NumberSeries().goOnFrom(transaction, numbers);
                    return proven(transaction, vault);
                });
            } catch (StoreFault fault) {
                return refused(database, fault.problem());
            }
        }
        return switch (ready) {
            case Kept.Not<Boolean> not -> refused(database, not.problem());
            case Kept.Done<Boolean> rightKey ->
                rightKey.value()
                        ? new Opening.Opened(new StationStore(database, vault, clock, random), notices)
                        : refused(database, Problem.of("store.keyWrong"));
        };
    }

    /// Whether the key is the one that this database was begun with.
    private static boolean proven(Transaction transaction, Vault vault) throws StoreFault {
        Sealed proof = transaction
                .one("SELECT value FROM meta WHERE name = 'key-proof'", row -> Transaction.present(row, "value"))
                .orElse(null);
        if (proof == null) {
            transaction.update("INSERT INTO meta VALUES('key-proof', ?)", vault.sealOwn(NOBODY, "key-proof", PROOF));
            return true;
        }
        try {
            return Arrays.equals(PROOF, vault.openOwn(NOBODY, "key-proof", proof));
        } catch (StoreFault wrongKey) {
            return false;
        }
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

    public AuditLog audit() {
        return audit;
    }

    public SyncRecords sync() {
        return sync;
    }

    @Override
    public void close() {
        database.close();
    }
}
