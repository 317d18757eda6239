package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.hardware.payment.wire.Octets;

class ApduSplitterTest {
    private static final Octets LONG = Vectors.of("apdus.tsv").bytes("F-01");

    @Property(tries = 60)
    void aLongMessageIsWholeHoweverItArrives(@ForAll @IntRange(min = 1, max = 700) int piece) {
        ApduSplitter splitter = new ApduSplitter();
        Octets glued = Octets.join(LONG, Octets.hex("06 0F 00"));
        List<Apdu> found = new ArrayList<>();
        for (int at = 0; at < glued.length(); at += piece) {
            Octets part = glued.slice(at, Math.min(at + piece, glued.length()));
            splitter.feed(part.array(), part.length());
            splitter.next().ifPresent(found::add);
        }
        splitter.next().ifPresent(found::add);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().bytes()).isEqualTo(LONG);
        assertThat(found.getFirst().data().length()).isEqualTo(654);
        assertThat(found.getLast()).isEqualTo(Apdu.of(Command.COMPLETION));
    }

    @Test
    void whatFollowsAnAnswerIsNotSwallowed() {
        ApduSplitter splitter = new ApduSplitter();
        splitter.feed(Octets.hex("80 00 00 01 02").array(), 5);
        assertThat(splitter.next()).contains(Apdu.taken());
        assertThat(splitter.next()).isEmpty();
        assertThat(splitter.held()).isEqualTo(Octets.hex("01 02"));
    }

    @Test
    void aMessageEndsWhereItsLengthSays() {
        Octets tooLong = Octets.hex("06 D1 10 40 2A 2A 20 4B 41 53 53 45 4E 53 43 48 4E 49 54 54 20 2A 2A");
        ApduSplitter splitter = new ApduSplitter();
        splitter.feed(tooLong.array(), tooLong.length());
        assertThat(splitter.next().orElseThrow().data().length()).isEqualTo(16);
        assertThat(splitter.held()).isEqualTo(Octets.hex("54 20 2A 2A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04 0F FF FF FF 6C",
                "04 0F 44 27 6C 04 00 00 00 00 12 00 49 09 78 0C 11 33 39 0D 08 17 22 F0 F0 0B 00 00 00 19 60 29 52 50"
                        + " 02 95 8B F0 F1 00",
                "06 1E 0E B8 06 11 23 09 08 02 01 23 08 02 45 67"
            })
    void aLengthThatNeverComesIsWaitedForAndNothingIsTakenFromIt(String bytes) {
        ApduSplitter splitter = new ApduSplitter();
        Octets given = Octets.hex(bytes);
        splitter.feed(given.array(), given.length());
        assertThat(splitter.next()).isEmpty();
        assertThat(splitter.held()).isEqualTo(given);
    }
}
