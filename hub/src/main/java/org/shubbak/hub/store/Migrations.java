package org.shubbak.hub.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.shubbak.core.text.Problem;

/// Brings the tables to this version's: the files `V3__….sql` beside this class, one folder a database.
/// @param folder `sqlite` or `postgresql`
/// @param problems what the codes of its problems begin with
/// @param place for the operator
record Migrations(DataSource source, String folder, String problems, String place) {
    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /// @param baseline the version of tables that were made before their history was kept; `0` when none were
    void bring(String baseline) throws Unusable {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/shubbak/hub/store/" + folder)
                .failOnMissingLocations(true)
                .table("schema_history")
                .baselineOnMigrate(!baseline.equals("0"))
                .baselineVersion(baseline)
                .loggers("slf4j")
                .load();
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw unusable(e);
        }
    }

    private void refuseNewer(Flyway flyway) throws Unusable {
        boolean newer = Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(NEWER::contains);
        if (newer) {
            MigrationInfo current = flyway.info().current();
            MigrationVersion version = current == null ? null : current.getVersion();
            throw new Unusable(Problem.of(problems + "Newer", place), new IllegalStateException("version " + version));
        }
    }

    private Unusable unusable(FlywayException e) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new Unusable(Problem.of(problems + "Foreign", place), e);
        }
        if (problems.equals("hub.database")) {
            return Unusable.server(e, place);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Unusable.of(sql, place);
            }
        }
        return new Unusable(Problem.of(problems + "NoAccess", place), e);
    }
}
