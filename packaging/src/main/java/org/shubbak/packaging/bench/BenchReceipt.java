package org.shubbak.packaging.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.printer.GoldenReceipt;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfile.ImageMethod;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.printer.ReceiptBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Bytes and time on the wire of the three golden receipts, by method and by profile, beside the same picture as one
/// whole-page raster; and the time to make the standard one, warm.
@Command(
        name = "receipt",
        description = "Bytes, wire time and render time of receipts, beside a whole-page raster.",
        mixinStandardHelpOptions = true)
final class BenchReceipt implements Callable<Integer> {
    private static final String REFERENCE = "epson-tm-t20";
    private static final int BARE_BUDGET = 8500;
    private static final int KEPT_BUDGET = 6000;
    private static final int RENDER_MILLIS = 50;
    private static final int ROUNDS = 40;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures as one JSON array")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ReceiptBytes receipts = ReceiptBytes.load();
    private final PlainPage plain =
            ServiceLoader.load(PlainPage.class).findFirst().orElseGet(PlainPage.OneBlock::new);
    private final List<Figure> figures = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (GoldenReceipt golden : GoldenReceipt.values()) {
            for (ImageMethod method : ImageMethod.values()) {
                measure(golden, profile(REFERENCE).by(method), method.name());
            }
            for (String name : PrinterProfiles.names()) {
                measure(golden, profile(name), "profile");
            }
        }
        budgets();
        figures.add(new Figure("receipt.standard.render.warm", render(), "ms", RENDER_MILLIS, "budget", 1));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Beside: " + plain.name());
        return Figure.report(figures, out, json);
    }

    /// With an empty memory, and with what the model keeps where that makes a difference.
    private void measure(GoldenReceipt golden, PrinterProfile profile, String how) {
        int page = plain.bytes(receipts.picture(golden.receipt(), profile).image()).length;
        String name = "receipt." + golden.name().toLowerCase(Locale.ROOT) + "." + profile.id() + "." + how;
        int bare = receipts.of(golden.receipt(), profile, false).length;
        int kept = receipts.of(golden.receipt(), profile, true).length;
        measure(name, bare, page);
        if (kept < bare) {
            measure(name + ".kept", kept, page);
        }
    }

    private void measure(String name, int bytes, int page) {
        // A whole page in pieces costs the heads of its pieces.
        double target = name.contains("PLAIN") ? 1.05 : 1;
        figures.add(new Figure(name + ".bytes", bytes, "B", page, "whole-page raster", target));
        for (int baud : new int[] {19_200, 38_400, 115_200}) {
            figures.add(new Figure(
                    name + ".wire" + baud, bytes * 10.0 / baud, "s", page * 10.0 / baud, "whole-page raster", target));
        }
    }

    private void budgets() {
        for (String name : PrinterProfiles.names()) {
            PrinterProfile profile = profile(name);
            ImageMethod method = profile.imageMethod();
            if (method == ImageMethod.MIXED || method == ImageMethod.NV_MIXED) {
                budget(profile, "bare", BARE_BUDGET);
            }
            if (method == ImageMethod.NV_MIXED) {
                budget(profile, "kept", KEPT_BUDGET);
            }
        }
    }

    private void budget(PrinterProfile profile, String how, int budget) {
        int bytes = receipts.of(GoldenReceipt.STANDARD.receipt(), profile, how.equals("kept")).length;
        figures.add(new Figure("receipt.standard." + profile.id() + "." + how, bytes, "B", budget, "budget", 1));
    }

    /// The middle of many, from the receipt to its last byte.
    private double render() {
        PrinterProfile profile = profile(REFERENCE);
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long start = System.nanoTime();
            receipts.of(GoldenReceipt.STANDARD.receipt(), profile, false);
            nanos[i % ROUNDS] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    private static PrinterProfile profile(String name) {
        return switch (PrinterProfiles.find(name)) {
            case ProfileReading.Complete complete -> complete.profile();
            case ProfileReading.Faulty faulty -> throw new IllegalStateException(name + ": " + faulty.faults());
        };
    }
}
