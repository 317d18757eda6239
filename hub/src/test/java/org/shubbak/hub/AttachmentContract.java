package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.core.store.Attachments;
import org.shubbak.core.store.Kept;
import org.shubbak.core.sync.AttachmentDesk;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.HubClient;
import org.shubbak.core.sync.HubQuestion;
import org.shubbak.core.sync.HubReply;
import org.shubbak.core.sync.Parcel;
import org.shubbak.core.sync.ParcelReply;
import org.shubbak.core.sync.StationLine;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.forward.Desks;
import org.shubbak.hub.forward.MinistryServer;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;
import org.shubbak.hub.uploads.Appended;
import org.shubbak.hub.uploads.SqlUploads;
import org.shubbak.hub.uploads.Upload;

/// Papers reach the hub whole, whoever is cut off between the pieces, before or after their event; and the station lets
/// go only when the hub has all of it.
abstract class AttachmentContract extends CarriedQueueFixture {
    private static final String MARKER = "SCANNED-PASSPORT-OF-YOUSEF";

    /// Of a size that takes several pieces, and that nothing can make smaller.
    private static byte[] scan(int bytes) {
        byte[] scan = new byte[bytes];
        new Random(5).nextBytes(scan);
        System.arraycopy(MARKER.getBytes(US_ASCII), 0, scan, 0, MARKER.length());
        return scan;
    }

    private UUID handIn(int bytes) {
        UUID application = station.file(1).getFirst();
        return station.kept(transaction -> station.store()
                .attachments()
                .add(transaction, application, "id-copy", scan(bytes), EventFacts.by("clerk-7")));
    }

    private int waiting() {
        return station.kept(station.store().attachments()::waiting);
    }

    private AttachmentDesk desk(HubClient line) {
        return new AttachmentDesk(station.store(), line, "ram-01", clock, new Random(1));
    }

    private StationLine line() {
        return hub.line(station.enrolment(), "ram-01");
    }

    private long whole() throws Exception {
        return database.count("SELECT count(*) FROM upload WHERE whole_at IS NOT NULL AND have = size");
    }

    /// As it lies at the hub, put together.
    private String hashAtTheHub() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT bytes FROM upload_piece ORDER BY at")) {
            while (row.next()) {
                all.writeBytes(row.getBytes(1));
            }
        }
        assertThat(all.toString(US_ASCII)).startsWith("eyJ").doesNotContain(MARKER);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    }

    /// A line that is cut before the hub hears a message, or before the station hears the answer.
    private static final class CutLine implements HubClient {
        private final HubClient line;
        private final int at;
        private final boolean heard;
        private int messages;

        CutLine(HubClient line, int at, boolean heard) {
            this.line = line;
            this.at = at;
            this.heard = heard;
        }

        @Override
        public ParcelReply carry(Parcel parcel) {
            messages++;
            if (messages != at) {
                return line.carry(parcel);
            }
            if (heard) {
                assertThat(line.carry(parcel)).isInstanceOf(ParcelReply.Answered.class);
            }
            return new ParcelReply.Unknown(Problem.of("sync.unreachable"));
        }

        @Override
        public HubAnswer send(EventBatch batch) {
            return line.send(batch);
        }

        @Override
        public HubReply ask(HubQuestion question) {
            return line.ask(question);
        }

        @Override
        public void close() {
            line.close();
        }
    }

    @Test
    void aPaperGoesAfterItsEventInPiecesAndItsContentGoesFromTheStation() throws Exception {
        handIn(900_000);
        try (StationLine line = line()) {
            assertThat(desk(line).run()).isEmpty();
            assertThat(waiting()).as("events go first").isEqualTo(1);
            drain();
            assertThat(desk(line).run()).isEmpty();
        }
        assertThat(waiting()).isZero();
        assertThat(whole()).isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM upload_piece")).isGreaterThan(3);
        assertThat(hashAtTheHub()).isEqualTo(database.text("SELECT hash FROM upload"));
        assertThat(database.count("SELECT count(*) FROM event e JOIN upload u ON u.event_id = e.event_id"
                        + " WHERE e.type = 'attachment-added'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsHandedInReachesItsMinistryByteForByte() throws Exception {
        handIn(900_000);
        drain();
        try (StationLine line = line()) {
            assertThat(desk(line).run()).isEmpty();
        }
        try (HubDatabase one = database.beside();
                MinistryServer ministry = new MinistryServer();
                Desks desks = Desks.ofPapers(one)) {
            desks.until(ministry.reaching("moi", 2), () -> !ministry.taken.isEmpty());
            String body = ministry.taken.getFirst().event().path("body").stringValue();
            assertThat(hash(body)).isEqualTo(database.text("SELECT hash FROM upload"));
        }
    }

    /// Station or hub goes off, or the line is cut, at any message, before or after it was heard.
    @Test
    void whoeverIsCutOffAtAnyMessageItGoesOnWhereItStopped() throws Exception {
        handIn(700_000);
        drain();
        for (int at = 1; at <= 6; at++) {
            for (boolean heard : new boolean[] {false, true}) {
                try (CutLine line = new CutLine(line(), at, heard)) {
                    desk(line).run();
                }
                station = station.again();
                clock.pass(Duration.ofHours(1));
            }
        }
        try (StationLine line = line()) {
            assertThat(desk(line).run()).isEmpty();
        }
        assertThat(waiting()).isZero();
        assertThat(whole()).isEqualTo(1);
        assertThat(hashAtTheHub()).isEqualTo(database.text("SELECT hash FROM upload"));
    }

    @Test
    void aHubThatForgotAnUploadGetsItFromTheBeginning() throws Exception {
        handIn(700_000);
        drain();
        try (CutLine line = new CutLine(line(), 4, true)) {
            assertThat(desk(line).run()).isPresent();
        }
        database.change("DELETE FROM upload_piece");
        database.change("DELETE FROM upload");
        clock.pass(Duration.ofHours(1));
        try (StationLine line = line()) {
            assertThat(desk(line).run()).isEmpty();
        }
        assertThat(whole()).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsKeptAtTheStationIsUnreadableAndIsNotErasedBeforeTheHubHasIt() throws Exception {
        handIn(1000);
        drain();
        clock.pass(Duration.ofDays(3));
        int erased = station.kept(transaction -> station.store().erasure().run(transaction, Duration.ofDays(1), 10));
        assertThat(erased).isZero();
        try (StationLine line = line()) {
            assertThat(desk(line).run()).isEmpty();
        }
        erased = station.kept(transaction -> station.store().erasure().run(transaction, Duration.ofDays(1), 10));
        assertThat(erased).isEqualTo(1);
    }

    @Test
    void aPaperThatIsTooLargeIsRefusedBeforeItIsRecorded() {
        UUID application = station.file(1).getFirst();
        Kept<UUID> kept = station.store()
                .transact(transaction -> station.store()
                        .attachments()
                        .add(
                                transaction,
                                application,
                                "id-copy",
                                new byte[Attachments.MOST_BYTES + 1],
                                EventFacts.by("clerk-7")));
        assertThat(kept).isEqualTo(new Kept.Not<UUID>(Problem.of("attachment.size")));
        assertThat(waiting()).isZero();
    }

    /// Two tries of one station at once, through two hubs: one adds, the other hears where it stands.
    @Test
    void aPieceIsAddedOnceAndOnlyWhereTheLastOneEnded() throws Exception {
        Upload upload = new Upload(new UUID(1, 2), "ram-01", new UUID(3, 4), new UUID(5, 6), hash("abcdef"), 6, 0);
        try (HubDatabase one = database.beside()) {
            SqlUploads uploads = new SqlUploads(one);
            assertThat(uploads.create(upload, clock.instant())).isInstanceOf(Stored.Done.class);
            assertThat(append(uploads, 0, "abc")).isEqualTo(new Appended.Kept(3));
            assertThat(append(uploads, 0, "abc")).isEqualTo(new Appended.Elsewhere(3));
            assertThat(append(uploads, 4, "ef")).isEqualTo(new Appended.Elsewhere(3));
            assertThat(append(uploads, 3, "defg")).isEqualTo(new Appended.Elsewhere(3));
            assertThat(append(uploads, 3, "XXX")).isEqualTo(new Appended.Different());
            assertThat(append(uploads, 0, "abcdef")).isEqualTo(new Appended.Kept(6));
            assertThat(append(uploads, 6, "")).isEqualTo(new Appended.Kept(6));
        }
        assertThat(whole()).isEqualTo(1);
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
    }

    private Appended append(SqlUploads uploads, long at, String piece) {
        return ((Stored.Done<Appended>)
                        uploads.append(new UUID(1, 2), at, ByteBuffer.wrap(piece.getBytes(US_ASCII)), clock.instant()))
                .value();
    }
}
