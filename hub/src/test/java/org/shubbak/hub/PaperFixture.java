package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.forward.Desks;
import org.shubbak.hub.forward.MinistryServer;
import org.shubbak.hub.forward.MinistrySettings;
import org.shubbak.hub.forward.PaperBook;
import org.shubbak.hub.forward.PaperBook.Papers;
import org.shubbak.hub.store.Stored;
import org.shubbak.hub.uploads.Appended;
import org.shubbak.hub.uploads.SqlUploads;
import org.shubbak.hub.uploads.Upload;

/// Papers of a station, a ministry that takes them, and the desks between.
abstract class PaperFixture extends StoreFixture {
    static final int PIECE = 100_000;
    MinistryServer ministry;
    Desks desks;

    @BeforeEach
    void startMinistry() throws IOException {
        ministry = new MinistryServer();
        desks = Desks.ofPapers(opened);
    }

    @AfterEach
    void stopMinistry() {
        desks.close();
        ministry.close();
    }

    record Paper(UUID id, String sealed, WireEvent event) {}

    Paper paper(String to, int letters) {
        UUID application = station.newApplication();
        String sealed = new Random(letters)
                .ints(letters, 0, 62)
                .mapToObj(i -> "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".substring(i, i + 1))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        return new Paper(UUID.randomUUID(), sealed, station.to(to, application, 1, EventTypes.ATTACHMENT_ADDED));
    }

    void told(Paper paper) {
        assertThat(file(NOW, paper.event())).containsExactly("accepted");
    }

    void uploaded(Paper paper) throws NoSuchAlgorithmException {
        uploaded(paper, "ram-01", paper.event().applicationId(), paper.sealed().length());
    }

    void uploaded(Paper paper, String from, UUID application, int letters) throws NoSuchAlgorithmException {
        byte[] bytes = paper.sealed().getBytes(US_ASCII);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        SqlUploads uploads = new SqlUploads(opened);
        uploads.create(new Upload(paper.id(), from, application, paper.event().eventId(), hash, bytes.length, 0), NOW);
        for (int at = 0; at < letters; at += PIECE) {
            int have = Math.min(letters, at + PIECE);
            assertThat(uploads.append(paper.id(), at, ByteBuffer.wrap(bytes, at, have - at), NOW))
                    .isEqualTo(new Stored.Done<Appended>(new Appended.Kept(have)));
        }
    }

    Paper arrived(String to, int letters) throws NoSuchAlgorithmException {
        Paper paper = paper(to, letters);
        told(paper);
        uploaded(paper);
        return paper;
    }

    List<Papers> backlog() {
        return ((Stored.Done<List<Papers>>) new PaperBook(opened).backlog()).value();
    }

    MinistrySettings moi() {
        return ministry.reaching("MOI", 2);
    }

    void untilAllAreThere() {
        desks.until(moi(), () -> backlog().isEmpty());
    }

    List<String> takenPapers() {
        return ministry.takenIds();
    }
}
