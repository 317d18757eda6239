package org.shubbak.packaging.campaign;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A program in a process of its own, which may be stopped and killed with no warning.
final class Program implements AutoCloseable {
    private static final long LONGEST = SECONDS.toNanos(300);

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// @param before what stands before the word `java`, for example a program that fails system calls
    /// @param options of the Java machine
    /// @param properties of the new process
    record Launch(List<String> before, List<String> options, Map<String, String> properties, Class<?> main) {
        Launch(Class<?> main) {
            this(List.of(), ProgramFiles.plain(), Map.of(), main);
        }

        /// Starts sooner, from the second time on.
        static Launch often(Class<?> main) {
            return new Launch(List.of(), ProgramFiles.packed(), Map.of(), main);
        }

        Launch with(String name, String value) {
            Map<String, String> more = new java.util.TreeMap<>(properties);
            more.put(name, value);
            return new Launch(before, options, more, main);
        }

        Launch under(String... program) {
            return new Launch(List.of(program), options, properties, main);
        }

        Program start(Path log, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(before);
            command.add(ProgramFiles.java());
            command.addAll(options);
            properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.add(main.getName());
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Program(process, log);
        }
    }

    interface Wanted {
        boolean there() throws IOException;
    }

    void await(Wanted wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST;
        while (!wanted.there()) {
            if (process.waitFor(3, MILLISECONDS) && !wanted.there()) {
                throw new IllegalStateException("the program ended by itself: " + words());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing happens: " + words());
            }
        }
    }

    /// Lets it work on for so long; an end of its own is a failure.
    void awaitMillis(long millis) throws IOException, InterruptedException {
        if (process.waitFor(millis, MILLISECONDS)) {
            throw new IllegalStateException("the program ended by itself: " + words());
        }
    }

    /// Until it ends by itself.
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LONGEST, java.util.concurrent.TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("the program does not end");
        }
        return process.exitValue();
    }

    void kill() {
        process.destroyForcibly().onExit().orTimeout(60, SECONDS).join();
    }

    /// Stopped in the middle of whatever it does: true once every one of its threads stands still.
    void stop() throws IOException, InterruptedException {
        Commands.run("kill", "-STOP", String.valueOf(process.pid()));
        await(this::allStopped);
    }

    private boolean allStopped() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path task : tasks.toList()) {
                String stat = Files.readString(task.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
            return true;
        }
    }

    String words() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        kill();
    }
}
