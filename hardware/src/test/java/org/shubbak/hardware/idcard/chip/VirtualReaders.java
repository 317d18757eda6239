package org.shubbak.hardware.idcard.chip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.devices.DevicesMain;

/// The real card service, pcscd, with the two slots of the virtual reader vpcd. The reader listens on every address of
/// the machine, so both live in a network of their own; only the service's local socket is reached from outside.
final class VirtualReaders {
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final String DRIVER = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    private static final int FIRST_SLOT = 35963;
    private static final long PATIENCE = 20;

    private final Path folder;
    private final Process network;
    private final List<Passport> passports = new ArrayList<>();
    private @Nullable Process service;

    private VirtualReaders(Path folder, Process network) {
        this.folder = folder;
        this.network = network;
    }

    /// Why there can be none on this machine.
    static Optional<String> missing() {
        if (!Files.isReadable(Path.of(DRIVER)) || !Files.isExecutable(Path.of("/usr/sbin/pcscd"))) {
            return Optional.of("install pcscd and vsmartcard-vpcd");
        }
        if (Stream.of("unshare", "nsenter").anyMatch(tool -> !Files.isExecutable(Path.of("/usr/bin", tool)))) {
            return Optional.of("install util-linux");
        }
        if (!Files.isWritable(Path.of("/run"))) {
            return Optional.of("run it as root: a network of its own needs that");
        }
        return answers() ? Optional.of("a card service runs already; stop it first") : Optional.empty();
    }

    private static boolean answers() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(SOCKET));
        } catch (IOException e) {
            return false;
        }
    }

    /// Without the service.
    static VirtualReaders in(Path folder) throws IOException {
        Files.writeString(folder.resolve("reader.conf"), """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:0x8C7B
                LIBPATH      %s
                CHANNELID    0x8C7B
                """.replace("%s", DRIVER));
        Process network = new ProcessBuilder(
                        "unshare", "-n", "bash", "-c", "ip link set lo up && echo up && exec sleep infinity")
                .redirectError(folder.resolve("network.log").toFile())
                .start();
        if (!"up".equals(network.inputReader().readLine())) {
            throw new IOException(Files.readString(folder.resolve("network.log")));
        }
        return new VirtualReaders(folder, network);
    }

    /// Returns when it serves.
    void startService() throws IOException, InterruptedException {
        Process started = inside(List.of(
                        "/usr/sbin/pcscd",
                        "--foreground",
                        "--config",
                        folder.resolve("reader.conf").toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("pcscd.log").toFile()))
                .start();
        service = started;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!answers()) {
            if (started.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IOException(Files.readString(folder.resolve("pcscd.log")));
            }
        }
    }

    void stopService() throws InterruptedException {
        Process running = service;
        service = null;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        }
    }

    private ProcessBuilder inside(List<String> command) {
        List<String> all = new ArrayList<>(List.of("nsenter", "-t", Long.toString(network.pid()), "-n"));
        all.addAll(command);
        return new ProcessBuilder(all);
    }

    /// A passport for one slot, as a program of its own.
    /// @param slot 0 or 1
    Passport passport(int slot, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                DevicesMain.class.getName(),
                "simulate",
                "passport",
                "--connect",
                "tcp:127.0.0.1:" + (FIRST_SLOT + slot)));
        command.addAll(List.of(options));
        Passport passport = new Passport(inside(command)
                .redirectError(folder.resolve("passport-" + slot + ".log").toFile())
                .start());
        passports.add(passport);
        passport.hear();
        return passport;
    }

    /// The console of one virtual passport.
    static final class Passport {
        private final Process program;
        private final BufferedReader screen;
        private final PrintWriter keyboard;

        Passport(Process program) {
            this.program = program;
            this.screen = program.inputReader();
            this.keyboard = new PrintWriter(program.outputWriter(), true);
        }

        private String hear() throws IOException {
            String line = screen.readLine();
            if (line == null) {
                throw new IOException("the passport ended");
            }
            return line;
        }

        /// Until it has answered a command of the reading under way.
        void awaitCommand() throws IOException {
            String answer = "";
            while (!answer.matches("ok [1-9][0-9]*")) {
                keyboard.println("commands");
                answer = hear();
            }
        }

        void tell(String line) throws IOException {
            keyboard.println(line);
            String answer = hear();
            if (!answer.startsWith("ok")) {
                throw new IOException(line + ": " + answer);
            }
        }
    }

    public void close() throws InterruptedException {
        for (Passport passport : passports) {
            passport.program.destroyForcibly().waitFor();
        }
        stopService();
        network.destroyForcibly().waitFor();
    }
}
