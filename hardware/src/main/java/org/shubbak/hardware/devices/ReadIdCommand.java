package org.shubbak.hardware.devices;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.MrzReading;
import org.shubbak.hardware.idcard.Presented;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "read-id",
        description = "Reads one document and prints its fields, the numbers masked.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class ReadIdCommand implements Callable<Integer> {
    private enum Kind {
        auto,
        mrz,
        barcode,
        emrtd
    }

    private final InputStream in;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", required = true, description = "serial:/dev/…?baud=115200, tcp:HOST:PORT or pcsc:READER")
    private String port = "";

    @Option(names = "--profile", description = "Its name, or a .json file of your own.", defaultValue = "generic")
    private String profile = "";

    @Option(names = "--kind", description = "${COMPLETION-CANDIDATES}", defaultValue = "auto")
    private Kind kind = Kind.auto;

    @Option(names = "--timeout", description = "Seconds to wait for a document.", defaultValue = "30")
    private int timeout;

    @Option(names = "--show", description = "Numbers in full.")
    private boolean show;

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Mixin
    private ChipOptions chip = new ChipOptions();

    /// @param in where `--mrz -` reads the printed lines
    ReadIdCommand(InputStream in, Clock clock) {
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (kind == Kind.emrtd) {
            return tell(new ChipForm(this::say)
                    .of(chip.examine(spec.commandLine(), port, Duration.ofSeconds(timeout), in, clock), show));
        }
        ReaderProfile framing = ReaderOptions.profile(profile, spec.commandLine());
        try (SerialDocumentReader reader = new SerialDocumentReader(
                ReaderOptions.opener(port, framing.line(), spec.commandLine()), framing, clock)) {
            return tell(reader.present(Duration.ofSeconds(timeout)));
        }
    }

    private int tell(Presented presented) {
        Map<String, Object> form = new LinkedHashMap<>();
        switch (presented) {
            case Presented.Zone zone -> {
                if (kind == Kind.barcode) {
                    fail(form, "UNREADABLE", "barcode.unknown");
                } else {
                    zone(form, zone.reading());
                }
            }
            case Presented.Code code -> {
                if (kind == Kind.mrz) {
                    fail(form, "UNREADABLE", "mrz.lines");
                } else {
                    code(form, code.document());
                }
            }
            case Presented.Unusable unusable -> fail(form, "UNREADABLE", unusable.code());
            case Presented.Nothing nothing -> fail(form, "NO_DOCUMENT", "reader.nothing");
            case Presented.Gone gone -> fail(form, "LOST", gone.code());
        }
        return tell(form);
    }

    private int tell(Map<String, Object> form) {
        if (json) {
            spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(form));
        } else {
            form.forEach((field, value) -> spec.commandLine().getOut().println(field + ": " + value));
        }
        spec.commandLine().getOut().flush();
        return "READ".equals(form.get("outcome")) ? 0 : 1;
    }

    private void zone(Map<String, Object> form, MrzReading reading) {
        Map<String, Object> mrz = MrzForm.of(reading);
        if (!show) {
            MrzForm.mask(mrz);
        }
        form.put("outcome", reading.accepted() ? "READ" : "UNREADABLE");
        if (reading instanceof MrzReading.Fields fields) {
            form.put("kind", fields.mrz().toDocument().kind().name());
        }
        form.put("mrz", mrz);
        reading.problems().forEach(problem -> say("mrz." + problem.field()));
    }

    private void code(Map<String, Object> form, IdentityDocument document) {
        form.put("outcome", "READ");
        form.put("kind", document.kind().name());
        String number = document.personalNumber();
        Map<String, Object> code = new LinkedHashMap<>();
        code.put("documentNumber", document.number());
        code.put("personalNumber", number == null ? "" : number);
        code.put("surname", document.surname());
        code.put("givenNames", document.givenNames());
        code.put("birthDate", document.birthDate());
        code.put("expiryDate", document.expiryDate());
        if (!show) {
            MrzForm.mask(code);
        }
        form.put("barcode", code);
    }

    private void fail(Map<String, Object> form, String outcome, String problem) {
        form.put("outcome", outcome);
        form.put("code", problem);
        say(problem);
    }

    private void say(String problem) {
        spec.commandLine().getErr().println(Texts.of(SerialDocumentReader.class).say(Language.EN, Problem.of(problem)));
    }
}
