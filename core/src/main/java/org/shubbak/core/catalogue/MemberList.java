package org.shubbak.core.catalogue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Who belongs to a group, as keyed hashes of eight bytes ([PolicyKey#token]): enough that nobody is on a list of
/// 200,000 by chance, and small enough for thin lines.
public final class MemberList {
    static final int BYTES = 8;

    private final long[] sorted;

    private MemberList(long[] sorted) {
        this.sorted = sorted;
    }

    /// Empty when one of the lines is no token.
    public static Optional<MemberList> of(List<String> lines) {
        return lines.stream().allMatch(line -> line.matches("[A-Za-z0-9_-]{11}"))
                ? Optional.of(new MemberList(
                        lines.stream().mapToLong(MemberList::number).sorted().toArray()))
                : Optional.empty();
    }

    /// The lines of a list in an order that tells nothing of the one in which people were written down.
    public static List<String> lines(List<String> tokens) {
        return tokens.stream().distinct().sorted().toList();
    }

    boolean has(String token) {
        return Arrays.binarySearch(sorted, number(token)) >= 0;
    }

    public int size() {
        return sorted.length;
    }

    private static long number(String token) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)).getLong();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberList list && Arrays.equals(sorted, list.sorted);
    }

    @Override
    public int hashCode() {
        return LongStream.of(sorted).limit(16).mapToObj(Long::valueOf).toList().hashCode();
    }

    @Override
    public String toString() {
        return "MemberList[" + sorted.length + "]";
    }
}
