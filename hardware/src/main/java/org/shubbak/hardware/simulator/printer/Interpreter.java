package org.shubbak.hardware.simulator.printer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfile.JobMarker;

/// What each whole command does. Commands that the model does not have are passed over, as a printer does.
final class Interpreter {
    private final PrinterProfile model;
    private final PrintHead head;
    private final NvMemory memory;
    private final Mechanism mechanism;
    /// An unnamed model stands for any printer, and has every command.
    private final boolean any;

    /// The rest of the printer.
    interface Mechanism {
        void answer(byte... bytes);

        /// Parts the paper at the knife.
        void cut();

        /// Parts what was fed out for tearing.
        void tearOff();

        void fedForTearing();

        void reportChanges(boolean on);

        byte paperStatus();
    }

    Interpreter(PrinterProfile model, PrintHead head, NvMemory memory, Mechanism mechanism) {
        this.model = model;
        this.head = head;
        this.memory = memory;
        this.mechanism = mechanism;
        this.any = model.maker().equals("any");
    }

    void execute(byte[] c) {
        if (c.length == 1) {
            single(c[0]);
            return;
        }
        int n = c.length > 2 ? c[2] & 0xFF : 0;
        switch ((c[0] & 0xFF) << 8 | (c[1] & 0xFF)) {
            case 0x1B40 -> {
                mechanism.tearOff();
                head.init();
            }
            case 0x1B21, 0x1B4D, 0x1B74 -> {} // other fonts and code pages look the same here
            case 0x1B24 -> head.moveTo(Framer.word(c, 2));
            case 0x1B2A -> head.strip(c);
            case 0x1B32 -> head.pitch(30);
            case 0x1B33 -> head.pitch(n);
            case 0x1B45 -> head.bold((n & 1) != 0);
            case 0x1B4A -> head.feed(n);
            case 0x1B61 -> head.align(n);
            case 0x1B64 -> {
                head.lines(n);
                mechanism.fedForTearing();
            }
            case 0x1D21 -> head.size(n);
            case 0x1D57 -> head.area(Framer.word(c, 2));
            case 0x1D76 -> head.raster(c);
            case 0x1D56 -> mechanism.cut();
            case 0x1D28 -> parenthesis(c);
            case 0x1D72 -> mechanism.answer(mechanism.paperStatus());
            case 0x1D49 -> identify(n);
            case 0x1D61 -> mechanism.reportChanges((any || model.asb()) && n != 0);
            default -> {}
        }
    }

    private void single(byte c) {
        if (c == '\n') {
            head.line();
        } else if (c >= 0x20 && c < 0x7F) {
            head.character((char) c);
        }
    }

    private void parenthesis(byte[] c) {
        switch (c[2]) {
            case 'k' -> {
                if (any || model.nativeQr()) {
                    head.qr(c);
                }
            }
            case 'L' -> {
                byte[] answer = any || model.nvGraphics() != null ? memory.obey(c, head) : new byte[0];
                if (answer.length > 0) {
                    mechanism.answer(answer);
                }
            }
            case 'H' -> {
                if ((any || model.jobMarker() == JobMarker.GS_H) && c.length == 11 && c[5] == 0x30) {
                    mechanism.answer((byte) 0x37, (byte) 0x22, c[7], c[8], c[9], c[10], (byte) 0);
                }
            }
            default -> {}
        }
    }

    /// 66 maker, 67 model: a block; everything else one byte.
    private void identify(int n) {
        List<String> words = model.idReply();
        if (n != 66 && n != 67) {
            mechanism.answer((byte) 0x20);
            return;
        }
        String word = n - 66 < words.size() ? words.get(n - 66) : "Shubbak";
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x5F);
        block.writeBytes(word.getBytes(US_ASCII));
        block.write(0);
        mechanism.answer(block.toByteArray());
    }
}
