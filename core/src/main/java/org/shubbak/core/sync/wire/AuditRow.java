package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Who did what, when. Holds ids and codes, never what a person said.
/// @param place 1, 2, 3 … without gaps
/// @param at the station's clock, ISO 8601 UTC; a claim, never used for order
/// @param previous hash of the row before it
/// @param hash SHA-256 of the hash before it and of its own words, each ended by a zero
public record AuditRow(
        long place,
        String at,
        String actor,
        String action,
        String subject,
        String detail,
        String previous,
        String hash) {

    /// The row that comes behind another.
    /// @param before empty for the first
    public static AuditRow behind(
            Optional<AuditRow> before, String at, String actor, String action, String subject, String detail) {
        String previous = before.map(AuditRow::hash).orElse(AuditPage.FIRST);
        long place = before.map(AuditRow::place).orElse(0L) + 1;
        String hash = hash(previous, List.of(Long.toString(place), at, actor, action, subject, detail));
        return new AuditRow(place, at, actor, action, subject, detail, previous, hash);
    }

    /// Whether it follows from the row before it.
    /// @param before the hash of that row; [AuditPage#FIRST] before the first
    public boolean follows(long expected, String before) {
        return place == expected
                && previous.equals(before)
                && hash.equals(hash(before, List.of(Long.toString(place), at, actor, action, subject, detail)));
    }

    private static String hash(String previous, List<String> words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(UTF_8));
            for (String word : words) {
                digest.update(word.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
