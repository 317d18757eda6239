package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.shubbak.hub.store.ServerAddress;

/// A real PostgreSQL, unpacked and started once for all tests of a JVM. Where its binaries are missing, the tests that
/// ask for it are skipped and counted as such.
final class EmbeddedServer implements AutoCloseable {
    private static final String PATTERN = "hub_pattern";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();
    private boolean patternMade;

    private EmbeddedServer(EmbeddedPostgres server) {
        this.server = server;
    }

    private static EmbeddedServer start() {
        try {
            EmbeddedServer started = new EmbeddedServer(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "120")
                    .start());
            assertThat(started.show("fsync")).isEqualTo("on");
            assertThat(started.show("synchronous_commit")).isEqualTo("on");
            return started;
        } catch (IOException e) {
            throw new AssertionError("the embedded server did not start", e);
        }
    }

    private String show(String setting) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// The URL of a database of its own, empty.
    String newDatabase() {
        return newDatabase("");
    }

    private String newDatabase(String like) {
        String name = "hub_" + databases.incrementAndGet();
        change("CREATE DATABASE " + name + like);
        return server.getJdbcUrl("postgres", name);
    }

    /// The URL of a database of its own with the tables of a hub and nothing in them: made once, and copied.
    synchronized String newHubDatabase(Path folder) {
        if (!patternMade) {
            change("CREATE DATABASE " + PATTERN);
            String url = server.getJdbcUrl("postgres", PATTERN);
            new StoreUnderTest(folder, Optional.of(url)).open().close();
            patternMade = true;
        }
        return newDatabase(" TEMPLATE " + PATTERN);
    }

    /// For the server as a whole.
    void change(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static ServerAddress address(String url) {
        return ServerAddress.of(url, Map.of()).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    static final class Started implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(EmbeddedServer.class);
        }

        @Override
        public EmbeddedServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Assumptions.assumeTrue(binaries(), "no PostgreSQL binaries for this platform");
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(EmbeddedServer.class, key -> EmbeddedServer.start(), EmbeddedServer.class);
        }

        private static boolean binaries() {
            return System.getProperty("os.name").equals("Linux")
                    && System.getProperty("os.arch").equals("amd64")
                    && EmbeddedServer.class.getResource("/postgres-linux-x86_64.txz") != null;
        }
    }
}
