package org.shubbak.hardware.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Two ends of a virtual serial cable. Killing it is the unplug.
final class SocatPair implements AutoCloseable {
    private final Process socat;
    private final Path a;
    private final Path b;

    private SocatPair(Process socat, Path a, Path b) {
        this.socat = socat;
        this.a = a;
        this.b = b;
    }

    static boolean possible() {
        return Files.isExecutable(Path.of("/usr/bin/socat"));
    }

    static SocatPair in(Path folder) throws IOException, InterruptedException {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        Process socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + a, "pty,raw,echo=0,link=" + b)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(a) || !Files.exists(b)) {
            if (socat.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IOException("socat made no pair");
            }
        }
        return new SocatPair(socat, a, b);
    }

    Path a() {
        return a;
    }

    Path b() {
        return b;
    }

    /// The device hangs: it takes nothing any more.
    void hang() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(socat.pid())).start().waitFor();
    }

    @Override
    public void close() {
        socat.destroyForcibly().onExit().join();
    }
}
