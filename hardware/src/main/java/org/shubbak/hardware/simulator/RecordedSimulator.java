package org.shubbak.hardware.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;

/// Writes down every byte that a simulated device hears and says, for people who compare two programs. Never for a real
/// device, whose bytes are somebody's.
public final class RecordedSimulator implements DeviceSimulator, AutoCloseable {
    private final DeviceSimulator device;
    private final PrintWriter transcript;

    private RecordedSimulator(DeviceSimulator device, PrintWriter transcript) {
        this.device = device;
        this.transcript = transcript;
    }

    /// @param file is carried on where it exists already
    public static RecordedSimulator in(Path file, DeviceSimulator device) throws IOException {
        return new RecordedSimulator(
                device,
                new PrintWriter(Files.newBufferedWriter(
                        file, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    @Override
    public void serve(Link link) throws LinkLost {
        RecordedLink recorded = new RecordedLink(link, transcript);
        recorded.note("connected");
        try {
            device.serve(recorded);
        } finally {
            recorded.note("ended");
        }
    }

    @Override
    public String command(String line) {
        return device.command(line);
    }

    @Override
    public void close() {
        transcript.close();
    }
}
