package org.shubbak.hardware.traces;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Collectors;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.DeviceSimulator;

/// Notes which kinds of marks a simulated device really sent, so that a search that finds nothing is known to have
/// had something to find. Never the marks themselves.
public final class Overheard implements DeviceSimulator {
    private static final String SENT = "marks.sent";

    /// Reading all sources once a test machine is enough.
    private static final class Known {
        private static final FileSearch SEARCH = search();

        private static FileSearch search() {
            try {
                return new FileSearch(KnownMarks.in(Path.of("").toAbsolutePath()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final DeviceSimulator device;
    private final Path sent;

    private Overheard(DeviceSimulator device, Path sent) {
        this.device = device;
        this.sent = sent;
    }

    /// The device itself where nobody asks what it sent.
    public static DeviceSimulator of(DeviceSimulator device) {
        String file = System.getProperty(SENT);
        return file == null ? device : new Overheard(device, Path.of(file));
    }

    @Override
    public void serve(Link link) throws LinkLost {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            device.serve(new Listening(link, said));
        } finally {
            note(said.toByteArray());
        }
    }

    private void note(byte[] said) {
        String name = device.getClass().getSimpleName();
        try {
            String kinds = Known.SEARCH.in(said).stream()
                    .map(mark -> name + " " + mark.kind() + "\n")
                    .distinct()
                    .collect(Collectors.joining());
            Files.writeString(sent, kinds, US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String command(String line) {
        return device.command(line);
    }

    private record Listening(Link line, ByteArrayOutputStream said) implements Link {
        @Override
        public int read(byte[] buffer, Duration deadline) throws LinkLost {
            return line.read(buffer, deadline);
        }

        @Override
        public void write(byte[] bytes, Duration deadline) throws LinkLost {
            line.write(bytes, deadline);
            said.writeBytes(bytes);
        }

        @Override
        public String name() {
            return line.name();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
