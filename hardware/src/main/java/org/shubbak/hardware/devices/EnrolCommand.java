package org.shubbak.hardware.devices;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.shubbak.core.identity.EnrolOutcome;
import org.shubbak.core.identity.Enrolled;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.technician.HubDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "enrol",
        description =
                "Enrols this station at its hub with a one-time code (hub enrol-code), and keeps its certificate.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class EnrolCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's folder")
    private Path data = Path.of("");

    @Option(names = "--hub", required = true, paramLabel = "URL", description = "for example https://hub.example:8443")
    private String hub = "";

    @Option(names = "--code", required = true, paramLabel = "CODE", description = "four groups of five characters")
    private String code = "";

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    EnrolCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int exit = switch (new HubDesk(data, clock).outcome(hub, code)) {
            case EnrolOutcome.Done done -> done(out, done.enrolled());
            case EnrolOutcome.Refused refused -> refused(out, refused.problem());
        };
        out.flush();
        return exit;
    }

    private int done(PrintWriter out, Enrolled enrolled) {
        String until = enrolled.certificate().getNotAfter().toInstant().toString();
        if (json) {
            out.println(object("ENROLLED")
                    .put("station", enrolled.station())
                    .put("office", enrolled.office())
                    .put("validUntil", until));
        } else {
            out.println("Enrolled as " + enrolled.station() + " until " + until
                    + "; station.json must name the station so.");
        }
        return 0;
    }

    private int refused(PrintWriter out, Problem problem) {
        LocalText said = HubDesk.say(problem);
        if (json) {
            ObjectNode refusal = object("REFUSED");
            refusal.putObject("reason")
                    .put("code", problem.code())
                    .put("ar", said.ar())
                    .put("en", said.en());
            out.println(refusal);
        }
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(said.ar());
        errors.println(said.en());
        errors.flush();
        return 1;
    }

    private static ObjectNode object(String outcome) {
        return JsonMapper.shared().createObjectNode().put("outcome", outcome);
    }
}
