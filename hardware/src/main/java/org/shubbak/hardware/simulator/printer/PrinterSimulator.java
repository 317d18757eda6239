package org.shubbak.hardware.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An ESC/POS receipt printer. Real-time commands are obeyed as they arrive, wherever they stand; everything else waits
/// its turn in the buffer while paper, cover or knife stop the work, and what the buffer cannot hold is dropped, as a
/// printer without flow control does. One that holds up its sender by XON and XOFF takes nothing more in between, as if
/// the sender's port obeyed.
public final class PrinterSimulator implements DeviceSimulator {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterSimulator.class);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofMillis(200);
    private static final byte XON = 0x11;
    private static final byte XOFF = 0x13;

    private final PaperRoll paper;
    private final PrintHead head;
    private final NvMemory memory = new NvMemory();
    private final Interpreter interpreter;
    private final Consumer<CutPaper> tray;
    private final Pause pause;
    private final Framer framer = new Framer();
    private final RealTimeEar ear = new RealTimeEar();
    private final PrinterFaults faults = new PrinterFaults();
    private final ReceiveBuffer buffer;
    private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();
    private @Nullable Link link;
    private long baud;
    private long mimicry;
    private int pieces;
    private boolean automatic;
    private boolean tearable;

    /// @param model whose commands, memory and answers it has
    /// @param tray takes every piece of paper, on the thread that cut it
    public PrinterSimulator(PrinterProfile model, Consumer<CutPaper> tray, Pause pause) {
        this.paper = new PaperRoll(model.widthDots());
        this.head = new PrintHead(paper);
        this.interpreter = new Interpreter(model, head, memory, new Parts());
        this.buffer = new ReceiveBuffer(model.bufferBytes());
        this.tray = tray;
        this.pause = pause;
    }

    @Override
    public void serve(Link connection) throws LinkLost {
        synchronized (this) {
            link = connection;
            framer.reset();
        }
        try {
            while (true) {
                byte[] bytes = new byte[chunk()];
                int count = waitsForHead() ? 0 : connection.read(bytes, busy() ? QUIET : SECOND);
                pace(count);
                receive(bytes, count);
            }
        } finally {
            synchronized (this) {
                tearOff();
            }
        }
    }

    private synchronized int chunk() {
        return buffer.chunk();
    }

    private synchronized boolean waitsForHead() {
        return buffer.holdsUp() && !faults.stopped();
    }

    private synchronized boolean busy() {
        return !buffer.isEmpty() && !faults.stopped();
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

    /// A head that is slower than the line catches up when the line is quiet.
    private synchronized void receive(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            transcript.write(bytes[i]);
            ear.hear(bytes[i]).ifPresent(this::obey);
            buffer.add(bytes[i]);
            if (buffer.headsTurn()) {
                work(1);
            }
        }
        if (count == 0 || !buffer.slow()) {
            work(Integer.MAX_VALUE);
        }
        buffer.word().ifPresent(go -> answer(go ? XON : XOFF));
    }

    private void work(int most) {
        for (int i = 0; i < most && !faults.stopped() && !buffer.isEmpty(); i++) {
            take(buffer.remove());
        }
    }

    private void obey(RealTimeEar.Order order) {
        if (framer.inPicture()) {
            mimicry++;
        }
        switch (order) {
            case RealTimeEar.Order.Status asked -> answer((byte) faults.realTime(asked.n()));
            case RealTimeEar.Order.Resume ignored -> faults.waiting = false;
            case RealTimeEar.Order.Clear ignored -> {
                faults.waiting = false;
                buffer.clear();
                framer.reset();
            }
        }
    }

    private void take(byte value) {
        framer.feed(value).ifPresent(interpreter::execute);
        boolean wasOut = faults.paperOut;
        if (faults.count(paper.head())) {
            losePower();
        }
        if (faults.paperOut && !wasOut) {
            tellChange();
        }
    }

    private final class Parts implements Interpreter.Mechanism {
        @Override
        public void answer(byte... bytes) {
            PrinterSimulator.this.answer(bytes);
        }

        @Override
        public void cut() {
            if (faults.cutterJams) {
                faults.cutterJams = false;
                faults.cutterError = true;
                tearable = true;
                tellChange();
            } else {
                deliver();
            }
        }

        @Override
        public void tearOff() {
            PrinterSimulator.this.tearOff();
        }

        @Override
        public void fedForTearing() {
            tearable = true;
        }

        @Override
        public void reportChanges(boolean on) {
            automatic = on;
            tellChange();
        }

        @Override
        public byte paperStatus() {
            return (byte) faults.paperBits(0x03, 0x0C);
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
        buffer.clear();
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
        small.ifPresent(bytes -> buffer.resize(bytes.intValue()));
        Optional<Long> head = PrinterConsole.number(words, "slow-head ");
        head.ifPresent(bytes -> buffer.slowDown(bytes.intValue()));
        if (slow.isPresent() || small.isPresent() || head.isPresent()) {
            return "ok";
        }
        return switch (words) {
            case "help" -> PrinterConsole.HELP;
            case "status" -> status();
            case "tear" -> {
                deliver();
                yield "ok";
            }
            case "xon-xoff", "xon-xoff off" -> {
                buffer.talk(words.equals("xon-xoff"));
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
        if (!buffer.slow()) {
            work(Integer.MAX_VALUE);
        }
        return "ok";
    }

    private String status() {
        return "ok pieces=" + pieces + " waiting=" + buffer.size() + " dropped=" + buffer.dropped() + " mimicry="
                + mimicry
                + " paper=" + (faults.paperOut ? "out" : faults.nearEnd ? "near-end" : "in") + " cover="
                + (faults.coverOpen ? "open" : "closed") + " cutter=" + (faults.cutterError ? "jammed" : "ok")
                + " kept=" + memory.size() + " writes=" + memory.writes();
    }
}
