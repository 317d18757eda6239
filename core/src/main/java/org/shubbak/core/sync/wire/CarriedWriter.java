package org.shubbak.core.sync.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a carried file line by line, so that a queue of any length needs no memory. One thread; the caller owns the
/// stream.
public final class CarriedWriter {
    private static final Logger LOG = LoggerFactory.getLogger(CarriedWriter.class);
    private final CarriedHead head;
    private final DigestOutputStream out;
    private long parts;
    private long items;

    public CarriedWriter(CarriedHead head, OutputStream out) throws IOException {
        this.head = head;
        this.out = new DigestOutputStream(out, Binary.sha256());
        line(CarryJson.write(head));
    }

    /// @param json of one part, without a line end
    /// @param holds how many events or verdicts it holds
    /// @return false where it cannot be written: the file is worth nothing then
    public boolean part(byte[] json, int holds) {
        boolean written = written(json);
        if (written) {
            parts++;
            items += holds;
        }
        return written;
    }

    public long parts() {
        return parts;
    }

    public long items() {
        return items;
    }

    /// @return as for [#part]
    public boolean end(Signer signer) {
        MessageDigest soFar = out.getMessageDigest();
        String hash = HexFormat.of().formatHex(soFar.digest());
        return written(CarryJson.write(head, CarriedEnd.signed(head, parts, items, hash, signer)));
    }

    private boolean written(byte[] json) {
        try {
            line(json);
            return true;
        } catch (IOException e) {
            LOG.warn("a carried file cannot be written: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private void line(byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}
