package org.shubbak.core.sync.wire;

/// The last line of a carried file: without it the file is not whole.
/// @param parts how many lines stand between head and end
/// @param items how many events or verdicts these hold together
/// @param hash SHA-256 of every byte before this line, 64 hexadecimal digits
/// @param signature of whoever wrote the file over [#digest], ES256, base64url without padding
public record CarriedEnd(long parts, long items, String hash, String signature) {

    static CarriedEnd signed(CarriedHead head, long parts, long items, String hash, Signer signer) {
        CarriedEnd unsigned = new CarriedEnd(parts, items, hash, "");
        return new CarriedEnd(parts, items, hash, Base64Url.of(signer.sign(unsigned.digest(head))));
    }

    /// What is signed. The hash covers the head; it stands here too, so that a reader need not trust its own counting.
    public byte[] digest(CarriedHead head) {
        return new Binary("shubbak-carried-1")
                .text(head.form())
                .id(head.export())
                .text(head.station())
                .number(parts)
                .number(items)
                .text(hash)
                .bytes();
    }
}
