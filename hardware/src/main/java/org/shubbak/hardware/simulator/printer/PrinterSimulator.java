package org.shubbak.hardware.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An ESC/POS receipt printer. Real-time commands are obeyed as they arrive, wherever they stand; everything else waits
/// its turn in the buffer while paper, cover or knife stop the work, and what the buffer cannot hold is dropped, as a
/// printer without flow control does.
public final class PrinterSimulator implements DeviceSimulator {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterSimulator.class);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int USUAL_BUFFER = 4096;

    private final PaperRoll paper;
    private final PrintHead head;
    private final Consumer<CutPaper> tray;
    private final Pause pause;
    private final Framer framer = new Framer();
    private final RealTimeEar ear = new RealTimeEar();
    private final PrinterFaults faults = new PrinterFaults();
    private final Queue<Byte> waiting = new ArrayDeque<>();
    private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();
    private @Nullable Link link;
    private int buffer = USUAL_BUFFER;
    private long baud;
    private long dropped;
    private long mimicry;
    private int pieces;
    private boolean automatic;
    private boolean tearable;

    /// @param tray takes every piece of paper, on the thread that cut it
    public PrinterSimulator(int widthDots, Consumer<CutPaper> tray, Pause pause) {
        this.paper = new PaperRoll(widthDots);
        this.head = new PrintHead(paper);
        this.tray = tray;
        this.pause = pause;
    }

    @Override
    public void serve(Link connection) throws LinkLost {
        synchronized (this) {
            link = connection;
            framer.reset();
        }
        byte[] bytes = new byte[128];
        try {
            while (true) {
                int count = connection.read(bytes, SECOND);
                pace(count);
                receive(bytes, count);
            }
        } finally {
            synchronized (this) {
                tearOff();
            }
        }
    }

    private void pace(int count) {
        long speed;
        synchronized (this) {
            speed = baud;
        }
        if (speed > 0 && count > 0) {
            pause.take(Duration.ofNanos(count * 10_000_000_000L / speed));
        }
    }

    private synchronized void receive(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            transcript.write(bytes[i]);
            ear.hear(bytes[i]).ifPresent(this::obey);
            if (!faults.stopped()) {
                take(bytes[i]);
            } else if (waiting.size() < buffer) {
                waiting.add(bytes[i]);
            } else {
                dropped++;
            }
        }
    }

    private void obey(RealTimeEar.Order order) {
        if (framer.inPicture()) {
            mimicry++;
        }
        switch (order) {
            case RealTimeEar.Order.Status asked -> answer((byte) faults.realTime(asked.n()));
            case RealTimeEar.Order.Clear ignored -> {
                waiting.clear();
                framer.reset();
            }
        }
    }

    private void take(byte value) {
        framer.feed(value).ifPresent(this::execute);
        boolean wasOut = faults.paperOut;
        if (faults.count()) {
            losePower();
        }
        if (faults.paperOut && !wasOut) {
            tellChange();
        }
    }

    private void execute(byte[] c) {
        if (c.length == 1) {
            single(c[0]);
            return;
        }
        switch ((c[0] & 0xFF) << 8 | (c[1] & 0xFF)) {
            case 0x1B40 -> {
                tearOff();
                head.init();
            }
            case 0x1B24 -> head.moveTo(Framer.word(c, 2));
            case 0x1B2A -> head.strip(c);
            case 0x1B32 -> head.pitch(30);
            case 0x1B33 -> head.pitch(c[2] & 0xFF);
            case 0x1B4A -> head.feed(c[2] & 0xFF);
            case 0x1B64 -> {
                head.lines(c[2] & 0xFF);
                tearable = true;
            }
            case 0x1D76 -> head.raster(c);
            case 0x1D56 -> cut();
            case 0x1D28 -> parenthesis(c);
            case 0x1D72 -> answer((byte) faults.paperBits(0x03, 0x0C));
            case 0x1D49 -> answer(new byte[] {0x5F, 'S', 'h', 'u', 'b', 'b', 'a', 'k', 0});
            case 0x1D61 -> {
                automatic = c[2] != 0;
                tellChange();
            }
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
        if (c[2] == 'k') {
            head.qr(c);
        } else if (c[2] == 'H' && c.length == 11 && c[5] == 0x30) {
            answer(new byte[] {0x37, 0x22, c[7], c[8], c[9], c[10], 0});
        }
    }

    private void cut() {
        if (faults.cutterJams) {
            faults.cutterJams = false;
            faults.cutterError = true;
            tearable = true;
            tellChange();
        } else {
            deliver();
        }
    }

    private void tearOff() {
        if (tearable) {
            deliver();
        }
    }

    private void deliver() {
        tearable = false;
        if (!paper.empty()) {
            pieces++;
            tray.accept(new CutPaper(paper.cut(), transcript.toByteArray(), head.takeWords()));
        }
        transcript.reset();
    }

    private void tellChange() {
        if (automatic) {
            answer(faults.automatic());
        }
    }

    private void answer(byte... bytes) {
        Link open = link;
        if (faults.silent || open == null) {
            return;
        }
        for (int i = 0; faults.garbled && i < bytes.length; i++) {
            bytes[i] ^= (byte) 0xFF;
        }
        try {
            open.write(bytes, SECOND);
        } catch (LinkLost e) {
            LOG.debug("nobody hears the answer: {}", e.getMessage());
        }
    }

    private void losePower() {
        waiting.clear();
        framer.reset();
        head.init();
        automatic = false;
        Link open = link;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public synchronized String command(String line) {
        String words = line.strip();
        Optional<Long> slow = PrinterConsole.number(words, "slow ");
        Optional<Long> small = PrinterConsole.number(words, "small-buffer ");
        slow.ifPresent(speed -> baud = speed);
        small.ifPresent(bytes -> buffer = bytes.intValue());
        if (slow.isPresent() || small.isPresent()) {
            return "ok";
        }
        return switch (words) {
            case "help" -> PrinterConsole.HELP;
            case "status" -> status();
            case "tear" -> {
                deliver();
                yield "ok";
            }
            case "power-loss" -> {
                losePower();
                yield "ok";
            }
            default -> changed(words);
        };
    }

    private String changed(String words) {
        if (!PrinterConsole.change(faults, words)) {
            return "no such command; try help";
        }
        tellChange();
        while (!faults.stopped() && !waiting.isEmpty()) {
            take(waiting.remove());
        }
        return "ok";
    }

    private String status() {
        return "ok pieces=" + pieces + " waiting=" + waiting.size() + " dropped=" + dropped + " mimicry=" + mimicry
                + " paper=" + (faults.paperOut ? "out" : faults.nearEnd ? "near-end" : "in") + " cover="
                + (faults.coverOpen ? "open" : "closed") + " cutter=" + (faults.cutterError ? "jammed" : "ok");
    }
}
