package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.sync.wire.AuditJson;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.text.Problem;

class AuditDeskTest {
    @TempDir
    Path folder;

    private final List<AuditRow> atTheHub = new ArrayList<>();
    private final List<AuditPage> asked = new ArrayList<>();
    private boolean away;
    private boolean deaf;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private AuditDesk audit() {
        return new AuditDesk(desk.store, new Archive(), "ram-03");
    }

    private void lookedUp(int times) {
        desk.kept(transaction -> {
            for (int i = 0; i < times; i++) {
                desk.store.audit().add(transaction, "clerk-9", "searched", "", "");
            }
            return times;
        });
    }

    /// A hub that keeps what follows on.
    private final class Archive implements HubClient {
        @Override
        public HubAnswer send(EventBatch batch) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public HubReply ask(HubQuestion question) {
            if (away) {
                return new HubReply.Unknown(Problem.of("sync.unreachable"));
            }
            assertThat(question.path()).isEqualTo("/v1/audit");
            if (!(AuditJson.read(question.json().orElseThrow().getBytes(UTF_8))
                    instanceof Parsed.Good<AuditPage> page)) {
                throw new AssertionError("unreadable");
            }
            asked.add(page.value());
            page.value().rows().stream()
                    .filter(row -> !deaf && row.place() == atTheHub.size() + 1)
                    .forEach(atTheHub::add);
            return new HubReply.Said(new String(AuditJson.writeThrough(atTheHub.size()), UTF_8));
        }

        @Override
        public void close() {}
    }

    @Test
    void theWholeLogReachesTheHubPageByPage() {
        lookedUp(2 * AuditPage.MOST + 5);
        assertThat(audit().run()).isEmpty();
        assertThat(atTheHub).hasSize(2 * AuditPage.MOST + 5);
        String before = AuditPage.FIRST;
        for (int i = 0; i < atTheHub.size(); i++) {
            assertThat(atTheHub.get(i).follows(i + 1L, before)).isTrue();
            before = atTheHub.get(i).hash();
        }
    }

    @Test
    void theHubIsToldTheEndOfTheLogAlsoWhenNothingIsNew() {
        lookedUp(3);
        audit().run();
        asked.clear();
        assertThat(audit().run()).isEmpty();
        assertThat(asked).singleElement().satisfies(page -> {
            assertThat(page.rows()).isEmpty();
            assertThat(page.headPlace()).isEqualTo(3);
            assertThat(page.headHash()).isEqualTo(atTheHub.getLast().hash());
        });
    }

    @Test
    void aHubThatIsAwayGetsItLater() {
        lookedUp(3);
        away = true;
        assertThat(audit().run()).contains(Problem.of("sync.unreachable"));
        away = false;
        assertThat(audit().run()).isEmpty();
        assertThat(atTheHub).hasSize(3);
    }

    @Test
    void aHubThatTakesNothingIsNotAskedForEver() {
        lookedUp(3);
        deaf = true;
        assertThat(audit().run()).isEmpty();
        assertThat(asked).hasSize(2);
    }
}
