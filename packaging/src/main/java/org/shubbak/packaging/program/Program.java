package org.shubbak.packaging.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One of the product's own programs as a child process: it says where it listens, and takes commands on its input.
/// Its standard error goes to a file.
public final class Program implements AutoCloseable {
    private static final String LISTENING = "listening ";
    private final String name;
    private final Process process;
    private final BufferedWriter input;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Program(String name, Process process) {
        this.name = name;
        this.process = process;
        this.input = process.outputWriter(UTF_8);
    }

    /// Starts fast and takes little.
    /// @throws IOException when it cannot be started
    public static Program modest(String name, Path logs, String mainClass, List<String> arguments) throws IOException {
        return start(name, logs, List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"), mainClass, arguments);
    }

    /// @param logs where its standard error is kept
    /// @param options of the Java machine
    public static Program start(String name, Path logs, List<String> options, String mainClass, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Duser.timezone=Asia/Hebron",
                "-Dstdout.encoding=UTF-8",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        File log = logs.resolve(name + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        Program program = new Program(name, process);
        Thread.ofPlatform().daemon().name("output-" + name).start(program::collect);
        return program;
    }

    private void collect() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // The program has ended; whoever waits for a line meets its deadline and says so.
            lines.add("no " + name + " has ended");
        }
    }

    /// The address after `listening `, for example `tcp:127.0.0.1:40123` or `http://127.0.0.1:8480`.
    public String address() throws IOException {
        String line = nextLine(Duration.ofSeconds(40));
        if (!line.startsWith(LISTENING)) {
            throw new IOException(name + " did not start: " + line);
        }
        return line.substring(LISTENING.length()).strip();
    }

    /// One command to a simulator's console, and its answer.
    public synchronized String command(String words) throws IOException {
        input.write(words + "\n");
        input.flush();
        return nextLine(Duration.ofSeconds(10));
    }

    /// What it says next.
    public String nextLine(Duration deadline) throws IOException {
        try {
            String line = lines.poll(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new IOException(name + " says nothing; its log tells more");
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", e);
        }
    }

    public boolean running() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
