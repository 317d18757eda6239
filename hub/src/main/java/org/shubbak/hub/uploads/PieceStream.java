package org.shubbak.hub.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.hub.store.Stored;

/// A whole paper from its beginning, of which one piece at a time stands in memory. One thread.
final class PieceStream extends InputStream {
    private final SqlUploads uploads;
    private final UUID id;
    private InputStream piece = InputStream.nullInputStream();
    private long next;

    PieceStream(SqlUploads uploads, UUID id) {
        this.uploads = uploads;
        this.id = id;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = piece.read(into, offset, length);
        return read < 0 && turn() ? piece.read(into, offset, length) : read;
    }

    /// @return false at the end of the paper
    private boolean turn() throws IOException {
        if (!(uploads.piece(id, next) instanceof Stored.Done<Optional<byte[]>> done)) {
            throw new IOException("a piece cannot be read now");
        }
        byte[] bytes = done.value().orElse(new byte[0]);
        piece = new ByteArrayInputStream(bytes);
        next += bytes.length;
        return bytes.length > 0;
    }
}
