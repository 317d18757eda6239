package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentFrameTest {
    /// How readers of each family wrap a zone, and the profile that unwraps it.
    enum Family {
        STX_ETX("stx-etx", "\u0002", "\r", "\r\u0003"),
        STX_ETX_TAKEN_GENERIC("generic", "\u0002", "\r", "\r\u0003"),
        CR("generic", "", "\r", "\r"),
        LF("generic", "", "\n", "\n"),
        CRLF("generic", "", "\r\n", "\r\n"),
        ONE_RUN("honeywell-ocr", "", "", "\r"),
        BARE("generic", "", "", ""),
        LABELLED("labelled", "START\nOCR LINE 1: ", "\nOCR LINE : ", "\nMSR LINE 1: \nEND\n"),
        LENGTH("length-prefixed", "", "\r", ""),
        ELYCTIS("elyctis-idbox-one", "", "\r", ""),
        SWIPE("swipe-cr", "", "\r", "\r"),
        SWIPE_STX("swipe-cr", "\u0002", "\r", "\r\u0003"),
        ACCESS("access-is", "\u0002", "\r", "\r\u0003"),
        CR_TAKEN_LABELLED_WITHOUT_LABELS("labelled", "START\n", "\n", "\nEND\n");

        private final String profile;
        private final String before;
        private final String separator;
        private final String after;

        Family(String profile, String before, String separator, String after) {
            this.profile = profile;
            this.before = before;
            this.separator = separator;
            this.after = after;
        }

        byte[] wrap(List<String> lines) {
            StringBuilder text = new StringBuilder(before);
            for (int i = 0; i < lines.size(); i++) {
                text.append(i == 0 ? "" : separator.replace("LINE ", "LINE " + (i + 1)))
                        .append(lines.get(i));
            }
            String all = text.append(after).toString();
            return bytes(profile().hasLength() ? "I\u0000" + (char) all.length() + all : all);
        }

        ReaderProfile profile() {
            return ReaderProfiles.bundled().named(profile).orElseThrow();
        }

        boolean delimited() {
            return !profile().end().isEmpty() || profile().hasLength();
        }
    }

    static Stream<Family> delimited() {
        return Stream.of(Family.values()).filter(Family::delimited);
    }

    @ParameterizedTest
    @EnumSource
    void everyZoneIsWholeWhereverItsBytesAreSplit(Family family) {
        for (List<String> zone : Specimens.ALL) {
            byte[] sent = family.wrap(zone);
            for (int cut = 0; cut <= sent.length; cut++) {
                DocumentFrame frame = new DocumentFrame(family.profile());
                List<Frame> frames = new ArrayList<>(feed(frame, sent, 0, cut));
                frames.addAll(feed(frame, sent, cut, sent.length));
                frame.idle().ifPresent(frames::add);
                assertThat(read(family, frames)).as("cut at %d", cut).containsExactly(Specimens.read(zone));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("delimited")
    void noiseBeforeAReadIsNoPartOfIt(Family family) {
        DocumentFrame frame = new DocumentFrame(family.profile());
        List<Frame> frames = new ArrayList<>(all(frame, bytes("\u0000\u007f#9K<\r\n\u00ffST")));
        frames.addAll(all(frame, family.wrap(Specimens.PSE)));
        assertThat(read(family, frames)).containsExactly(Specimens.read(Specimens.PSE));
    }

    @ParameterizedTest
    @MethodSource("delimited")
    void twoReadsInOnePieceAreTwo(Family family) {
        byte[] first = family.wrap(Specimens.TD3);
        byte[] second = family.wrap(Specimens.TD1);
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(read(family, all(new DocumentFrame(family.profile()), both)))
                .containsExactly(Specimens.read(Specimens.TD3), Specimens.read(Specimens.TD1));
    }

    @ParameterizedTest
    @MethodSource("delimited")
    void halfAReadIsSaidAndTheNextIsWhole(Family family) {
        DocumentFrame frame = new DocumentFrame(family.profile());
        byte[] sent = family.wrap(Specimens.PSE);

        assertThat(feed(frame, sent, 0, sent.length / 2)).isEmpty();
        assertThat(frame.idle()).contains(new Frame.Broken(Frame.Fault.HALF));
        assertThat(frame.idle()).isEmpty();
        assertThat(read(family, all(frame, sent))).containsExactly(Specimens.read(Specimens.PSE));
    }

    @Test
    void aReadThatBeginsAgainLeavesAHalf() {
        Family family = Family.STX_ETX;
        DocumentFrame frame = new DocumentFrame(family.profile());
        byte[] sent = family.wrap(Specimens.PSE);

        assertThat(feed(frame, sent, 0, 30)).isEmpty();
        List<Frame> frames = all(frame, sent);
        assertThat(frames.getFirst()).isEqualTo(new Frame.Broken(Frame.Fault.HALF));
        assertThat(read(family, frames.subList(1, frames.size()))).containsExactly(Specimens.read(Specimens.PSE));
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessReadIsThrownAwayOnceAndTheNextIsWhole(Family family) {
        DocumentFrame frame = new DocumentFrame(family.profile());
        String start = family.profile().hasLength() ? "I\u00ff\u00ff" : family.before;
        List<Frame> frames = new ArrayList<>(all(frame, bytes(start + "<".repeat(5000))));
        frame.idle().ifPresent(frames::add);

        assertThat(frames).containsExactly(new Frame.Broken(Frame.Fault.TOO_LONG));
        frames = new ArrayList<>(all(frame, family.wrap(Specimens.PSE)));
        frame.idle().ifPresent(frames::add);
        assertThat(read(family, frames)).containsExactly(Specimens.read(Specimens.PSE));
    }

    @Test
    void silenceAndLineEndsAreNoRead() {
        DocumentFrame frame = new DocumentFrame(Family.CR.profile());
        assertThat(frame.idle()).isEmpty();
        assertThat(all(frame, bytes("\r\n"))).isEmpty();
        assertThat(frame.idle()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static List<Frame> all(DocumentFrame frame, byte[] bytes) {
        return feed(frame, bytes, 0, bytes.length);
    }

    private static List<Frame> feed(DocumentFrame frame, byte[] bytes, int from, int to) {
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        return frame.feed(part, part.length);
    }

    private static List<Mrz> read(Family family, List<Frame> frames) {
        return frames.stream()
                .map(frame -> mrz(Payload.of(frame, family.profile(), Specimens.TODAY)))
                .toList();
    }

    private static Mrz mrz(Presented presented) {
        if (presented instanceof Presented.Zone zone && zone.reading() instanceof MrzReading.Fields fields) {
            return fields.mrz();
        }
        throw new AssertionError(presented);
    }
}
