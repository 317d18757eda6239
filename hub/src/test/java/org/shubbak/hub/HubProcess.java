package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `hub serve` as a Java program of its own, so that it can be killed.
record HubProcess(Process process, URI address) implements AutoCloseable {

    static HubProcess serve(Path data) throws IOException {
        return start(HubMain.class, data, "serve");
    }

    /// @param arguments those before `--data`
    static HubProcess start(Class<?> program, Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString(), "--listen", "127.0.0.1:0"));
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling("hub.log").toFile())
                .start();
        BufferedReader output = process.inputReader(UTF_8);
        String line = output.readLine();
        if (line == null || !line.startsWith("listening ")) {
            process.destroyForcibly();
            throw new IOException("the hub did not start: " + line);
        }
        return new HubProcess(process, URI.create(line.substring("listening ".length())));
    }

    /// SIGKILL: nothing of the program's own runs any more.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// SIGTERM.
    boolean stop(long seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
