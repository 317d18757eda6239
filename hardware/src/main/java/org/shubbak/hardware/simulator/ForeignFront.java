package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.HexFormat;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;

/// What stands at a terminal's address when it is set up wrongly: the first bytes that were seen of such terminals.
final class ForeignFront {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final Link link;

    ForeignFront(Link link) {
        this.link = link;
    }

    /// Until the other side goes.
    void answerAs(TerminalTroubles.Front front) throws LinkLost {
        if (front == TerminalTroubles.Front.ASCII_GREETING) {
            say("00 00 00 3E");
            link.write("VER|APP 1.0|".getBytes(US_ASCII), WRITE);
            link.close();
            return;
        }
        byte[] heard = new byte[512];
        while (true) {
            if (link.read(heard, HOUR) > 0) {
                answer(front);
            }
        }
    }

    private void answer(TerminalTroubles.Front front) throws LinkLost {
        switch (front) {
            case SERIAL_FRAMING -> say("15");
            case BARE_FRAMING -> say("80 00 00");
            case ECR17_NAK -> say("15 03 69");
            case NOISE -> say("C1 F8 00 E0 7F");
            case MUTE, ZVT, ASCII_GREETING -> {}
        }
    }

    private void say(String hex) throws LinkLost {
        link.write(HEX.parseHex(hex), WRITE);
    }
}
