package org.shubbak.hardware.simulator.passport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.ReaderData;
import org.shubbak.hardware.simulator.printer.Pause;

/// A passport on a virtual card reader (vpcd of vsmartcard). While it lies on the reader there is a connection; taking
/// it away ends the connection. Keys and certificates are made up at the start, one state for each issuer.
public final class PassportSimulator implements DeviceSimulator {
    private static final Duration SLOW = Duration.ofMillis(300);
    private static final String HELP = "ok present NAME | take | pull N (instead of answering command N) | commands"
            + " | access bac|pace|pace-only | fault NAME | csca FOLDER | list | help | quit";

    private final Clock clock;
    private final Map<String, String> zones = new TreeMap<>();
    private final Map<String, PassportIssuer> issuers = new TreeMap<>();
    private VirtualPassport.Access access = VirtualPassport.Access.BAC;
    private PassportFault fault = PassportFault.NONE;
    private int pullAt;
    private int answered;
    private @Nullable VirtualPassport presented;
    private @Nullable Link current;

    public PassportSimulator(Clock clock) {
        this.clock = clock;
        ReaderData.bundled().documents().forEach((name, lines) -> {
            if (lines.size() > 1 && !lines.getFirst().startsWith("V")) {
                zones.put(name, String.join("", lines));
            }
        });
    }

    /// Returns at once while no passport lies on the reader.
    @Override
    public void serve(Link link) throws LinkLost {
        VirtualPassport passport = begin(link);
        if (passport != null) {
            serve(passport, new VpcdFrames(link));
        }
    }

    private synchronized @Nullable VirtualPassport begin(Link link) {
        current = link;
        return presented;
    }

    /// True while a passport lies on the reader.
    public synchronized boolean isPresented() {
        return presented != null;
    }

    /// Waits until a passport lies on the reader.
    synchronized void awaitPresented() throws InterruptedException {
        while (presented == null) {
            wait();
        }
    }

    private void serve(VirtualPassport passport, VpcdFrames frames) throws LinkLost {
        passport.reset();
        countFromZero();
        while (isPresented()) {
            VpcdFrames.Order order = frames.next();
            switch (order) {
                case VpcdFrames.Order.Power power -> passport.reset();
                case VpcdFrames.Order.AskAtr atr -> frames.send(VirtualPassport.ATR);
                case VpcdFrames.Order.Command command -> {
                    if (pulled()) {
                        return;
                    }
                    byte[] answer = passport.answer(command.bytes());
                    if (passport.isSlow()) {
                        Pause.real().take(SLOW);
                    }
                    frames.send(answer);
                }
                case VpcdFrames.Order.Nothing nothing -> {
                    // It lies there and nobody reads it.
                }
            }
        }
    }

    private synchronized void countFromZero() {
        answered = 0;
    }

    private synchronized boolean pulled() {
        answered++;
        if (answered != pullAt) {
            return false;
        }
        pullAt = 0;
        presented = null;
        return true;
    }

    @Override
    public synchronized String command(String line) {
        String[] words = line.split(" +", 2);
        String rest = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "present" -> present(rest);
            case "take" -> take();
            case "pull" -> pull(rest);
            case "commands" -> "ok " + answered;
            case "access" -> access(rest);
            case "fault" -> fault(rest);
            case "csca" -> install(Path.of(rest));
            case "list" ->
                "ok documents " + String.join(" ", zones.keySet()) + "; faults " + String.join(" ", faults());
            case "help" -> HELP;
            default -> "no such command: '" + words[0] + "'; see help";
        };
    }

    private String present(String name) {
        String zone = zones.get(name);
        if (zone == null) {
            return "no such document: '" + name + "'; see list";
        }
        presented = new VirtualPassport(zone, issuer(zone), access, fault, new SecureRandom());
        hangUp();
        notifyAll();
        return "ok presented" + (fault == PassportFault.NONE ? "" : " with " + fault.console());
    }

    private PassportIssuer issuer(String zone) {
        // Two letters of three, as it is with the two states that these documents have.
        String state = zone.substring(2, 4);
        return issuers.computeIfAbsent(state, code -> PassportIssuer.of(code, clock.instant()));
    }

    private String take() {
        presented = null;
        hangUp();
        return "ok taken";
    }

    private void hangUp() {
        if (current != null) {
            current.close();
        }
    }

    private String pull(String number) {
        if (!number.matches("[0-9]{1,4}")) {
            return "no number: '" + number + "'";
        }
        pullAt = Integer.parseInt(number);
        return "ok pulled at command " + number;
    }

    private String access(String name) {
        for (VirtualPassport.Access one : VirtualPassport.Access.values()) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                access = one;
                return "ok access " + name + " from the next passport on";
            }
        }
        return "no such access: '" + name + "'; there are bac pace pace-only";
    }

    private String fault(String name) {
        for (PassportFault one : PassportFault.values()) {
            if (one.console().equals(name)) {
                fault = one;
                return "ok fault " + name + " from the next passport on";
            }
        }
        return "no such fault: '" + name + "'; see list";
    }

    private static List<String> faults() {
        return Stream.of(PassportFault.values()).map(PassportFault::console).toList();
    }

    /// Writes the certificate of every issuing state, for a station that is to believe these passports.
    private String install(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String zone : zones.values()) {
                Files.write(
                        folder.resolve("made-up-" + zone.substring(2, 4) + ".cer"),
                        issuer(zone).country().getEncoded());
            }
            return "ok certificates in " + folder;
        } catch (IOException | CertificateEncodingException e) {
            return "no, cannot write to " + folder;
        }
    }
}
