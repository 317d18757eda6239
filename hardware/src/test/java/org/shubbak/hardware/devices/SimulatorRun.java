package org.shubbak.hardware.devices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// `devices simulate …` running beside the test, with its console at hand.
final class SimulatorRun implements AutoCloseable {
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final BufferedReader screen;
    private final StringWriter errors = new StringWriter();
    private final CompletableFuture<Integer> exit;
    private final String address;

    private SimulatorRun(String... arguments) throws IOException {
        PipedWriter out = new PipedWriter();
        screen = new BufferedReader(new PipedReader(out));
        PipedInputStream in = new PipedInputStream(keyboard);
        List<String> all = new ArrayList<>(List.of("simulate"));
        all.addAll(List.of(arguments));
        exit = CompletableFuture.supplyAsync(
                () -> DevicesCommand.commandLine(in, Clock.systemUTC())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(errors))
                        .execute(all.toArray(new String[0])),
                task -> Thread.ofPlatform().daemon().start(task));
        String greeting = screen.readLine();
        if (!greeting.startsWith("listening ")) {
            throw new AssertionError(greeting);
        }
        address = greeting.substring("listening ".length());
    }

    /// On any free port.
    static SimulatorRun of(String device, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(device, "--listen", "tcp:127.0.0.1:0"));
        all.addAll(List.of(options));
        return new SimulatorRun(all.toArray(new String[0]));
    }

    String address() {
        return address;
    }

    String type(String line) throws IOException {
        press(line);
        return screen.readLine();
    }

    private void press(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /// Exit code after `quit`.
    int quit() throws IOException {
        press("quit");
        return exit.join();
    }

    @Override
    public void close() throws IOException {
        if (!exit.isDone()) {
            quit();
        }
    }
}
