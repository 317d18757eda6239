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
    private final NumberSeries series = new NumberSeries();
    private final AuditLog audit;
    private final SyncRecords sync;
    private final Erasure erasure;

    public sealed interface Opening {
        /// @param notices what a person should know, for example that a damaged file was set aside
        record Opened(StationStore store, List<Problem> notices) implements Opening {}

        record Refused(Problem problem) implements Opening {}
    }

    private StationStore(Database database, Vault vault, Clock clock, SecureRandom random) {
        this.database = database;
        this.ids = new Ids(clock, random);
        this.applications = new ApplicationStore(vault, series);
        this.outbox = new Outbox(vault, applications, series, ids, clock);
        this.payments = new PaymentJournal(vault, clock);
        this.audit = new AuditLog(clock);
        this.sync = new SyncRecords(applications, outbox, audit, clock);
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
        boolean used = file.exists();
        return switch (keys.find()) {
            case KeySource.Key.Found found -> open(file, ways, found.key(), clock, random);
            case KeySource.Key.Unreadable unreadable -> new Opening.Refused(Problem.of("store.keyUnreadable"));
            case KeySource.Key.Missing missing ->
                used ? new Opening.Refused(Problem.of("store.keyMissing")) : openFirst(file, ways, keys, clock, random);
        };
    }

    private static Opening openFirst(
            DatabaseFile file, StoreWays ways, KeySource keys, Clock clock, SecureRandom random) {
        return keys.make() instanceof KeySource.Key.Found made
                ? open(file, ways, made.key(), clock, random)
                : new Opening.Refused(Problem.of("store.keyUnreadable"));
    }

    private static Opening open(
            DatabaseFile file, StoreWays ways, SecretKey key, Clock clock, SecureRandom random) {
        Vault vault = new Vault(key, random);
        Database database = new Database(file, ways);
        StationStore store = new StationStore(database, vault, clock, random);
        FirstLook look = new FirstLook(file, database, vault, store.applications);
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

    public NumberSeries series() {
        return series;
    }

    public AuditLog audit() {
        return audit;
    }

    public SyncRecords sync() {
        return sync;
    }

    public Erasure erasure() {
        return erasure;
    }

    @Override
    public void close() {
        database.close();
    }
}
