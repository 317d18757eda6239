package org.shubbak.hardware.idcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts the bytes of a reader into reads, however they are split on the way. What comes before a start delimiter is
/// noise. Keeps no byte of a read that it has handed out.
final class DocumentFrame {
    private static final int HEADER = 3;
    private final ReaderProfile profile;
    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean discarding;

    DocumentFrame(ReaderProfile profile) {
        this.profile = profile;
    }

    List<Frame> feed(byte[] bytes, int count) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accept((char) (bytes[i] & 0xff)).ifPresent(frames::add);
        }
        return frames;
    }

    private Optional<Frame> accept(char c) {
        text.append(c);
        if (profile.hasLength()) {
            return byLength();
        }
        if (endsWith(profile.start())) {
            boolean half = begun && !discarding;
            clear();
            begun = true;
            return half ? Optional.of(new Frame.Broken(Frame.Fault.HALF)) : Optional.empty();
        }
        if (!begun && !profile.start().isEmpty()) {
            keepTail(profile.start().length());
            return Optional.empty();
        }
        begun = true;
        if (discarding) {
            keepTail(Math.max(1, profile.end().length()));
            if (endsWith(profile.end())) {
                clear();
            }
            return Optional.empty();
        }
        if (endsWith(profile.end())) {
            return whole(text.substring(0, text.length() - profile.end().length()));
        }
        if (text.length() > profile.maxBytes()) {
            return tooLong();
        }
        return Optional.empty();
    }

    private Optional<Frame> byLength() {
        if (text.charAt(0) != profile.lengthHeader()) {
            text.setLength(0);
            return Optional.empty();
        }
        begun = true;
        if (text.length() < HEADER) {
            return Optional.empty();
        }
        int length = (text.charAt(1) << 8) + text.charAt(2);
        if (length > profile.maxBytes()) {
            clear();
            return Optional.of(new Frame.Broken(Frame.Fault.TOO_LONG));
        }
        return text.length() < HEADER + length ? Optional.empty() : whole(text.substring(HEADER));
    }

    /// The line has been silent for the idle gap: what has begun is now complete, or stays a half.
    Optional<Frame> idle() {
        if (!begun) {
            return Optional.empty();
        }
        if (discarding) {
            clear();
            return Optional.empty();
        }
        if (profile.end().isEmpty() && !profile.hasLength()) {
            return whole(text.toString());
        }
        clear();
        return Optional.of(new Frame.Broken(Frame.Fault.HALF));
    }

    /// A read has begun and its end is still to come.
    boolean begun() {
        return begun;
    }

    void clear() {
        text.setLength(0);
        begun = false;
        discarding = false;
    }

    private Optional<Frame> whole(String read) {
        clear();
        boolean empty = read.chars().allMatch(c -> c <= ' ' || c >= 0x7f);
        return empty ? Optional.empty() : Optional.of(new Frame.Whole(read));
    }

    private Optional<Frame> tooLong() {
        clear();
        begun = true;
        discarding = true;
        return Optional.of(new Frame.Broken(Frame.Fault.TOO_LONG));
    }

    private boolean endsWith(String delimiter) {
        int from = text.length() - delimiter.length();
        return !delimiter.isEmpty() && from >= 0 && text.indexOf(delimiter, from) == from;
    }

    private void keepTail(int length) {
        if (text.length() > length) {
            text.delete(0, text.length() - length);
        }
    }
}
