package org.shubbak.packaging.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shubbak.core.sync.wire.EventBatch;
import org.sqlite.SQLiteConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The plain counterpart of a draining station: as many rows at once, one POST, one commit that they are sent.
@Command(name = "bare-drain", hidden = true, description = "A plain sender to measure against.")
final class BareDrain implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--hub", required = true)
    private URI hub = URI.create("");

    @Option(names = "--events", required = true, description = "ends when so many are sent")
    private int events;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + data);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=FULL");
            }
            connection.setAutoCommit(false);
            int sent = 0;
            while (sent < events) {
                sent += send(connection, client);
                connection.commit();
            }
        }
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "{\"seconds\":%.3f}", seconds));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int send(Connection connection, HttpClient client) throws SQLException, IOException, InterruptedException {
        ArrayNode batch = JsonMapper.shared().createArrayNode();
        long last = 0;
        try (PreparedStatement head =
                connection.prepareStatement("SELECT seq, id, body FROM outbox WHERE state = 0 ORDER BY seq LIMIT ?")) {
            head.setInt(1, EventBatch.MAX_EVENTS);
            try (ResultSet row = head.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    batch.addObject().put("id", row.getString(2)).put("body", row.getString(3));
                }
            }
        }
        if (batch.isEmpty()) {
            throw new IOException("fewer rows wait than are to be sent");
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(hub)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(batch)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the plain server answered " + answer.statusCode());
        }
        try (PreparedStatement done =
                connection.prepareStatement("UPDATE outbox SET state = 1 WHERE state = 0 AND seq <= ?")) {
            done.setLong(1, last);
            return done.executeUpdate();
        }
    }
}
