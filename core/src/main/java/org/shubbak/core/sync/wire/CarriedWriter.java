package org.shubbak.core.sync.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Writes a carried file line by line, so that a queue of any length needs no memory. One thread; the caller owns the
/// stream.
public final class CarriedWriter {
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
    public void part(byte[] json, int holds) throws IOException {
        line(json);
        parts++;
        items += holds;
    }

    public long parts() {
        return parts;
    }

    public long items() {
        return items;
    }

    public void end(Signer signer) throws IOException {
        MessageDigest soFar = out.getMessageDigest();
        String hash = HexFormat.of().formatHex(soFar.digest());
        line(CarryJson.write(head, CarriedEnd.signed(head, parts, items, hash, signer)));
        out.flush();
    }

    private void line(byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}
