package org.shubbak.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `devices render`: a receipt as picture and as bytes, with no printer.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws a receipt as a picture and as the exact bytes, with no printer.")
public final class RenderCommand implements Callable<Integer> {
    @Option(names = "--receipt", paramLabel = "FILE", description = "the receipt, as JSON")
    private @Nullable Path receipt;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "generic-80mm",
            description = "printer profile, or a profile file ending in .json (default: ${DEFAULT-VALUE})")
    private String profile = "generic-80mm";

    @Option(names = "--png", paramLabel = "FILE", description = "write the picture")
    private @Nullable Path png;

    @Option(names = "--bytes", paramLabel = "FILE", description = "write the bytes")
    private @Nullable Path bytes;

    @Option(names = "--example", description = "print a receipt file to begin with")
    private boolean example;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (example) {
            out.print(ReceiptFile.example());
            out.flush();
            return 0;
        }
        if (receipt == null) {
            throw new ParameterException(spec.commandLine(), "Say what to draw: --receipt FILE, or --example.");
        }
        CommandFiles files = new CommandFiles(spec.commandLine().getErr());
        PrinterProfile model = files.profile(profile);
        Receipt content = files.receipt(receipt);
        return model == null || content == null ? 1 : draw(content, model, files);
    }

    private int draw(Receipt content, PrinterProfile model, CommandFiles files) {
        Sheet sheet = ReceiptLayout.load().lay(content, model);
        Dots picture = sheet.picture();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        PrintJob.of(sheet, model).pieces().forEach(stream::writeBytes);
        WholeFiles written = new WholeFiles();
        if (png != null) {
            written.add(png, png(picture));
        }
        if (bytes != null) {
            written.add(bytes, stream.toByteArray());
        }
        Optional<Path> refused = written.write();
        if (refused.isPresent()) {
            files.notWritten(refused.get());
            return 1;
        }
        String shape =
                json ? "{\"bytes\":%d,\"widthDots\":%d,\"heightDots\":%d}" : "%d bytes, %d dots wide, %d dots high";
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, shape, stream.size(), picture.width(), picture.height()));
        return 0;
    }

    private static byte[] png(Dots picture) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture.image(), "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream.toByteArray();
    }
}
