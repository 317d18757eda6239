package org.shubbak.hardware.devices;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.shubbak.core.carry.CarryOutcome;
import org.shubbak.core.carry.StationCourier;
import org.shubbak.core.technician.Courier;
import org.shubbak.hardware.technician.StationWorkshop;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What both ways by hand have in common.
abstract class CarryCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "the station's folder")
    private Path data = Path.of("");

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    CarryCommand(Clock clock) {
        this.clock = clock;
    }

    abstract CarryOutcome outcome(StationCourier courier);

    @Override
    public Integer call() {
        StationCourier courier = StationCourier.in(
                data, () -> new StationWorkshop(data, clock).overview().basics().name(), clock, new SecureRandom());
        CarryOutcome outcome = outcome(courier);
        Courier.Report report = courier.said(outcome);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(object(outcome, report));
        } else if (report.done()) {
            out.println(report.sentence().ar());
            out.println(report.sentence().en());
        }
        out.flush();
        if (!report.done()) {
            PrintWriter errors = spec.commandLine().getErr();
            errors.println(report.sentence().ar());
            errors.println(report.sentence().en());
            errors.flush();
        }
        return report.done() ? 0 : 1;
    }

    private static ObjectNode object(CarryOutcome outcome, Courier.Report report) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        switch (outcome) {
            case CarryOutcome.Written written ->
                object.put("outcome", "WRITTEN")
                        .put("file", written.file().toString())
                        .put("events", written.events());
            case CarryOutcome.NothingWaits nothing -> object.put("outcome", "NOTHING_WAITS");
            case CarryOutcome.Taken taken ->
                object.put("outcome", report.done() ? "TAKEN" : "PARTLY")
                        .put("verdicts", taken.verdicts())
                        .put("judged", taken.judged());
            case CarryOutcome.Refused refused ->
                object.put("outcome", "REFUSED").put("code", refused.problem().code());
        }
        object.putObject("said")
                .put("ar", report.sentence().ar())
                .put("en", report.sentence().en());
        return object;
    }
}
