package org.shubbak.packaging.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The machine's own tools.
final class Commands {
    private Commands() {}

    record Result(int code, String words) {}

    /// The first command that fails ends everything: nothing is cut, unmounted or filled on a false belief.
    static String run(String... command) throws IOException, InterruptedException {
        Result result = tried(command);
        if (result.code() != 0) {
            throw new IllegalStateException(List.of(command) + " gave " + result.code() + ": " + result.words());
        }
        return result.words();
    }

    static Result tried(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(List.of(command) + " does not end");
        }
        return new Result(process.exitValue(), words);
    }

    static boolean installed(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
