package org.shubbak.hardware.simulator.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps every piece of paper in a folder: `receipt-0001.png` as seen, `.bin` as received, `.txt` as a few facts. Goes
/// on counting behind what a folder already holds.
public final class ReceiptTray implements Consumer<CutPaper> {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptTray.class);

    private final Path folder;
    private int count;

    public ReceiptTray(Path folder) {
        this.folder = folder;
    }

    @Override
    public void accept(CutPaper paper) {
        try {
            Files.createDirectories(folder);
            do {
                count++;
            } while (Files.exists(file("png")));
            Files.write(file("bin"), paper.received());
            Files.writeString(file("txt"), facts(paper), UTF_8);
            Path unready = file("png.part");
            ImageIO.write(paper.picture(), "png", unready.toFile());
            // Whoever watches the folder never sees half a picture.
            Files.move(unready, file("png"));
        } catch (IOException e) {
            LOG.error("the receipt cannot be kept under {}", folder, e);
        }
    }

    private Path file(String kind) {
        return folder.resolve(String.format(Locale.ROOT, "receipt-%04d.%s", count, kind));
    }

    private static String facts(CutPaper paper) {
        int width = paper.picture().getWidth();
        int height = paper.picture().getHeight();
        StringBuilder out = new StringBuilder(200);
        out.append("dots: ").append(width).append(" x ").append(height).append('\n');
        out.append("millimetres: ")
                .append(width / 8)
                .append(" x ")
                .append(height / 8)
                .append('\n');
        out.append("bytes: ").append(paper.received().length).append('\n');
        paper.words().forEach(words -> out.append(words).append('\n'));
        return out.toString();
    }
}
