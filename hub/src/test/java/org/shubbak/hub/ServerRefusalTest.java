package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.text.Language;
import org.shubbak.hub.store.DatabaseOpening;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.ServerAddress;

/// Why a hub does not start on a server, in words that help, and what is never written out.
@ExtendWith(EmbeddedServer.Started.class)
class ServerRefusalTest {
    private static final Map<String, String> NONE = Map.of();
    private final EmbeddedServer server;
    private final StoreUnderTest database;

    ServerRefusalTest(EmbeddedServer server, @TempDir Path folder) {
        this.server = server;
        this.database = StoreUnderTest.bare(server, folder);
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        assertThat(refusal("jdbc:postgresql://127.0.0.1:" + port + "/hub?user=u&password=secret"))
                .isEqualTo("hub.databaseUnreachable");
    }

    @Test
    void theDatabaseIsNotThere() {
        assertThat(refusal(database.server().orElseThrow().replaceAll("/hub_\\d+", "/nowhere")))
                .isEqualTo("hub.databaseMissing");
    }

    @Test
    void theUserIsNotKnown() {
        assertThat(refusal(database.server().orElseThrow().replaceAll("user=\\w+", "user=stranger&password=secret")))
                .isEqualTo("hub.databaseLogin");
    }

    @Test
    void theTablesAreAnotherPrograms() throws Exception {
        database.change("CREATE TABLE invoice(id integer)");
        assertThat(refusal(database.server().orElseThrow())).isEqualTo("hub.databaseForeign");
    }

    @Test
    void theTablesAreOfANewerHub() throws Exception {
        database.open().close();
        database.change("INSERT INTO schema_history SELECT 99, '99', 'later', type, script, checksum, installed_by,"
                + " installed_on, execution_time, success FROM schema_history WHERE version = '2'");
        assertThat(refusal(database.server().orElseThrow())).isEqualTo("hub.databaseNewer");
    }

    /// A server that answers before its disk has it would break the hub's one promise.
    @Test
    void theServerDoesNotWaitForItsDisk() throws Exception {
        String name = database.server().orElseThrow().replaceAll(".*/(hub_\\d+).*", "$1");
        server.change("ALTER DATABASE " + name + " SET synchronous_commit = off");
        assertThat(refusal(database.server().orElseThrow())).isEqualTo("hub.databaseUnsafe");
    }

    private String refusal(String url) {
        ServerAddress address = ServerAddress.of(url, NONE).orElseThrow();
        if (HubDatabase.open(database.folder(), Optional.of(address)) instanceof DatabaseOpening.Refused refused) {
            for (Language language : Language.values()) {
                assertThat(Hub.texts().say(language, refused.problem()))
                        .contains(address.toString())
                        .doesNotContain("secret");
            }
            return refused.problem().code();
        }
        throw new AssertionError("opened");
    }

    @Test
    void userAndPasswordComeFromTheUrlOrTheEnvironmentAndAreNotWrittenOut() {
        Map<String, String> environment = Map.of(ServerAddress.USER, "hub", ServerAddress.PASSWORD, "secret");
        assertThat(ServerAddress.of("jdbc:postgresql://db:5432/hub?sslmode=verify-full", environment))
                .map(ServerAddress::toString)
                .contains("db:5432/hub");
        assertThat(ServerAddress.of("jdbc:postgresql://db/hub?user=a&password=secret", NONE))
                .map(ServerAddress::toString)
                .contains("db/hub");
        assertThat(ServerAddress.of("jdbc:postgresql://hub:secret@db/hub", NONE))
                .isEmpty();
        assertThat(ServerAddress.of("jdbc:sqlite:hub.db", NONE)).isEmpty();
    }
}
