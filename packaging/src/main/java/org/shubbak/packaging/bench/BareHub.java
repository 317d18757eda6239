package org.shubbak.packaging.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sqlite.SQLiteConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The plain counterpart of the hub: takes a JSON list, keeps each id once, answers after the commit. No TLS, no chain,
/// no order, no verdicts.
@Command(name = "bare-hub", hidden = true, description = "A plain server to measure against.")
final class BareHub implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + data)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
                statement.executeUpdate("CREATE TABLE event(id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID");
            }
            connection.setAutoCommit(false);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, connection));
            server.start();
            spec.commandLine()
                    .getOut()
                    .println("listening http://127.0.0.1:" + server.getAddress().getPort());
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private void answer(HttpExchange exchange, Connection connection) throws IOException {
        try (exchange;
                PreparedStatement insert =
                        connection.prepareStatement("INSERT OR IGNORE INTO event(id, body) VALUES(?, ?)")) {
            for (JsonNode event : json.readTree(exchange.getRequestBody().readAllBytes())) {
                insert.setString(1, event.path("id").stringValue());
                insert.setString(2, event.path("body").stringValue());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            byte[] yes = "{\"kept\":true}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, yes.length);
            exchange.getResponseBody().write(yes);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
