package org.shubbak.hardware.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;

/// A document reader that sends made-up documents over its line, in the framing of any family.
public final class ReaderSimulator implements DeviceSimulator {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final Duration BYTE_PAUSE = Duration.ofMillis(2);
    private static final Duration SLOW_PAUSE = Duration.ofMillis(20);
    private static final String ARM = "C\u0000\u0001\u0001";
    private static final String INQUIRE = "I\u0000\u0000";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String HELP = "ok present NAME | present-raw TEXT (\\r \\n \\xHH) | framing NAME | fault NAME"
            + " | unplug | plug | list | help | quit";

    private final ReaderData data = ReaderData.bundled();
    private volatile CompletableFuture<Link> connected = new CompletableFuture<>();
    private volatile ReaderFraming framing;
    private volatile ReaderFault fault = ReaderFault.NONE;
    private volatile boolean unplugged;
    private volatile boolean armed;

    /// In the framing `stx-etx`, until told otherwise.
    public ReaderSimulator() {
        framing = data.framings().values().iterator().next();
    }

    @Override
    public void serve(Link link) throws LinkLost {
        CompletableFuture<Link> mine = connected;
        mine.complete(link);
        try {
            byte[] orders = new byte[64];
            while (!unplugged) {
                int count = link.read(orders, POLL);
                obey(link, new String(orders, 0, count, ISO_8859_1));
            }
        } finally {
            armed = false;
            connected = new CompletableFuture<>();
            link.close();
        }
    }

    /// Most readers always listen, and what they are told is not answered.
    private void obey(Link link, String orders) throws LinkLost {
        if (!framing.obeys() || fault == ReaderFault.HANG) {
            return;
        }
        if (orders.contains(ARM)) {
            armed = true;
        }
        if (orders.contains(INQUIRE)) {
            write(link, INQUIRE);
        }
    }

    @Override
    public String command(String line) {
        String[] words = line.split(" +", 2);
        String rest = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "present" -> {
                List<String> document = data.documents().get(rest);
                yield document == null ? unknown("document", rest) : send(framing.wrap(fault.in(document)));
            }
            case "present-raw" -> send(unescaped(rest));
            case "framing" -> {
                ReaderFraming chosen = data.framings().get(rest);
                framing = chosen == null ? framing : chosen;
                yield chosen == null ? unknown("framing", rest) : "ok framing " + rest;
            }
            case "fault" -> fault(rest);
            case "unplug" -> plug(false);
            case "plug" -> plug(true);
            case "list" ->
                "ok documents " + String.join(" ", data.documents().keySet()) + "; framings "
                        + String.join(" ", data.framings().keySet()) + "; faults "
                        + String.join(
                                " ",
                                Stream.of(ReaderFault.values())
                                        .map(ReaderFault::console)
                                        .toList());
            case "help" -> HELP;
            default -> unknown("command", words[0]);
        };
    }

    private static String unknown(String kind, String name) {
        return "no such " + kind + ": '" + name + "'; see list and help";
    }

    private String fault(String name) {
        for (ReaderFault one : ReaderFault.values()) {
            if (one.console().equals(name)) {
                fault = one;
                return "ok fault " + name;
            }
        }
        return unknown("fault", name);
    }

    private String plug(boolean in) {
        unplugged = !in;
        Link link = connected.getNow(null);
        if (!in && link != null) {
            link.close();
        }
        return in ? "ok plugged" : "ok unplugged";
    }

    private String send(String text) {
        try {
            if (framing.obeys() && !armed) {
                connected.get(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
                return "no, the reader is not armed";
            }
            armed = false;
            if (fault != ReaderFault.HANG) {
                transmit(connected.get(CONNECT.toMillis(), TimeUnit.MILLISECONDS), text);
            }
            return "ok presented" + (fault == ReaderFault.NONE ? "" : " with " + fault.console());
        } catch (LinkLost e) {
            return "no, the line is lost";
        } catch (TimeoutException | ExecutionException e) {
            return "no program is connected";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "no, interrupted";
        }
    }

    private void transmit(Link link, String text) throws LinkLost {
        switch (fault) {
            case NOISE -> write(link, "\u0000\u007f#9K<\r\n\u00ff" + text);
            case HALF_FRAME -> write(link, text.substring(0, text.length() / 2));
            case SPLIT -> writeSlowly(link, text, BYTE_PAUSE);
            case SLOW -> writeSlowly(link, text, SLOW_PAUSE);
            case BACK_TO_BACK -> write(link, text + text);
            case HALF_THEN_WHOLE -> write(link, text.substring(0, text.length() / 2) + text);
            case UNPLUG -> {
                write(link, text.substring(0, text.length() / 2));
                link.close();
            }
            case NONE, WRONG_CHECK_DIGIT, REJECT_MARKS, CONFUSED, TOO_LONG, HANG -> write(link, text);
        }
    }

    private static void writeSlowly(Link link, String text, Duration pause) throws LinkLost {
        for (int i = 0; i < text.length(); i++) {
            write(link, text.substring(i, i + 1));
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static void write(Link link, String text) throws LinkLost {
        link.write(text.getBytes(ISO_8859_1), WRITE);
    }

    private static String unescaped(String typed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            String rest = typed.substring(i);
            if (rest.matches("(?s)\\\\x[0-9a-fA-F]{2}.*")) {
                text.append((char) Integer.parseInt(rest.substring(2, 4).toLowerCase(Locale.ROOT), 16));
                i += 3;
            } else if (rest.startsWith("\\r") || rest.startsWith("\\n")) {
                text.append(rest.charAt(1) == 'r' ? '\r' : '\n');
                i += 1;
            } else {
                text.append(typed.charAt(i));
            }
        }
        return text.toString();
    }
}
