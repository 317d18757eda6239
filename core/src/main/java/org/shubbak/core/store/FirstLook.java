package org.shubbak.core.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What happens to the database before anybody works with it: a damaged file is set aside, what it still says is
/// brought into a fresh one, and the key must be the one that it was begun with.
final class FirstLook {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final byte[] PROOF = {1, 2, 3, 4};

    private final DatabaseFile file;
    private final Database database;
    private final Vault vault;
    private final ApplicationStore applications;
    private final List<Problem> notices = new ArrayList<>();

    FirstLook(DatabaseFile file, Database database, Vault vault, ApplicationStore applications) {
        this.file = file;
        this.database = database;
        this.vault = vault;
        this.applications = applications;
    }

    List<Problem> notices() {
        return notices;
    }

    /// Null when all is well.
    @Nullable
    Problem problem() {
        Kept<Boolean> begun = database.transact(FirstLook::begun);
        if (begun instanceof Kept.Not<Boolean> not) {
            if (!not.problem().code().equals("store.damaged")) {
                return not.problem();
            }
            try {
                file.setAside();
            } catch (StoreFault fault) {
                return fault.problem();
            }
        }
        return switch (database.transact(this::ready)) {
            case Kept.Not<Boolean> not -> not.problem();
            case Kept.Done<Boolean> rightKey -> rightKey.value() ? null : Problem.of("store.keyWrong");
        };
    }

    /// A file is begun in the transaction that also brings in what a damaged one still said: however often the power
    /// goes in between, the next start does it again.
    private boolean ready(Transaction transaction) throws StoreFault {
        if (!begun(transaction)) {
            Optional<Path> aside = file.newestAside();
            if (aside.isPresent()) {
                notices.add(recovered(transaction, aside.get())
                        .notice(String.valueOf(aside.get().getFileName())));
            }
        }
        return proven(transaction);
    }

    private Recovery.Count recovered(Transaction transaction, Path aside) throws StoreFault {
        Optional<Salvage> found = Salvage.of(aside);
        if (found.isEmpty()) {
            new NumberSeries().goOnFrom(transaction, Optional.empty());
            return Recovery.NOTHING;
        }
        try (Salvage salvage = found.get()) {
            return new Recovery(transaction, salvage).run(applications);
        }
    }

    private static boolean begun(Transaction transaction) throws StoreFault {
        return transaction.number("SELECT count(*) FROM meta WHERE name = 'key-proof'") > 0;
    }

    /// Whether the key is the one that this database was begun with.
    private boolean proven(Transaction transaction) throws StoreFault {
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
}
