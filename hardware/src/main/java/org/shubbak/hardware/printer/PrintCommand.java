package org.shubbak.hardware.printer;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `devices print`: one receipt on a real printer, and what is known about the paper.
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = "Prints a receipt and says what is known about the paper.")
public final class PrintCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "P", required = true, description = "where the printer hangs")
    private String port = "";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            required = true,
            description = "printer profile, or a profile file ending in .json")
    private String profile = "";

    @Option(names = "--receipt", paramLabel = "FILE", required = true, description = "the receipt, as JSON")
    private Path receipt = Path.of("");

    @Option(
            names = "--memory",
            paramLabel = "FILE",
            description = "the record of the pictures that this printer keeps; what is missing is put into the printer"
                    + " after the receipt")
    private @Nullable Path memory;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LinkAddress address = address();
        CommandFiles files = new CommandFiles(spec.commandLine().getErr());
        PrinterProfile named = files.profile(profile);
        Receipt content = files.receipt(receipt);
        if (named == null || content == null) {
            return 1;
        }
        PrinterProfile model = named.on(address);
        LinkOpener opener = Links.opener(address, model.line());
        Clock clock = Clock.systemUTC();
        StoredGraphics graphics = memory == null ? StoredGraphics.none() : StoredGraphics.in(memory, clock);
        try (EscPosPrinter printer = new EscPosPrinter(opener, model, clock, PrinterTiming.usual(), graphics)) {
            int exit = report(printer.print(content));
            while (printer.keepNext()) {
                // one picture each time
            }
            return exit;
        }
    }

    private LinkAddress address() {
        try {
            LinkAddress address = LinkAddress.parse(port);
            Links.opener(address);
            return address;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int report(PrintOutcome outcome) {
        String name = name(outcome);
        Problem problem = problem(outcome);
        LocalText sentence =
                problem == null ? null : Texts.of(EscPosPrinter.class).both(problem);
        if (json) {
            spec.commandLine().getOut().println(object(outcome, problem, sentence));
        } else {
            spec.commandLine().getOut().println(name + ", " + outcome.bytes() + " bytes, " + outcome.millis() + " ms");
        }
        spec.commandLine().getOut().flush();
        if (sentence == null) {
            return 0;
        }
        spec.commandLine().getErr().println(sentence.en());
        spec.commandLine().getErr().flush();
        return 1;
    }

    private static String object(PrintOutcome outcome, @Nullable Problem problem, @Nullable LocalText sentence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("outcome", name(outcome));
        fields.put("bytes", outcome.bytes());
        fields.put("millis", outcome.millis());
        if (problem != null && sentence != null) {
            fields.put("reason", Map.of("code", problem.code(), "ar", sentence.ar(), "en", sentence.en()));
        }
        return JsonMapper.shared().writeValueAsString(fields);
    }

    static String name(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.PrintedConfirmed ignored -> "PRINTED_CONFIRMED";
            case PrintOutcome.Processed ignored -> "PROCESSED";
            case PrintOutcome.SentOnly ignored -> "SENT_ONLY";
            case PrintOutcome.NotPrinted not -> not.reason().name();
        };
    }

    private static @Nullable Problem problem(PrintOutcome outcome) {
        return outcome instanceof PrintOutcome.NotPrinted not ? not.problem() : null;
    }
}
