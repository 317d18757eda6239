package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `hub`: exit code 0 done, 1 it could not start, 2 wrong usage.
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "The central service of Shubbak: takes every event of every station once.")
public final class HubMain {
    static final String LOGGING = "logback.configurationFile";
    static final String LOG_TEXT = "hub-logback.xml";
    private final PrintStream out;
    private final PrintStream err;

    HubMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, LOG_TEXT);
        }
        System.exit(new HubMain(new PrintStream(System.out, true, UTF_8), new PrintStream(System.err, true, UTF_8))
                .run(arguments));
    }

    int run(String... arguments) {
        Clock clock = Clock.systemUTC();
        return new CommandLine(this)
                .addSubcommand(new ServeCommand(out, err, clock))
                .addSubcommand(new EnrolCodeCommand(out, err, clock))
                .addSubcommand(new StationsCommand(out, err, clock))
                .addSubcommand(new RevokeCommand(out, err, clock))
                .addSubcommand(new StatusCommand(out, err, clock))
                .addSubcommand(new PaymentsCommand(out, err))
                .addSubcommand(new ConfirmCommand(out, err, clock))
                .addSubcommand(new StatementCommand(out, err, clock))
                .addSubcommand(new OperatorCommand(System.in, out, err, clock))
                .addSubcommand(new ImportCommand(out, err, clock))
                .addSubcommand(new ForwardCommand(out, err))
                .addSubcommand(CatalogueCommand.line(out, err, clock))
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setExecutionExceptionHandler((fault, command, parsed) -> bug(fault))
                .execute(arguments);
    }

    private int bug(Exception fault) {
        Incident incident = Incident.of(fault);
        LoggerFactory.getLogger(HubMain.class).error("bug: incident={} {}", incident.code(), Incident.places(fault));
        return new HubCommand(out, err).refused(Problem.of("internal"), incident);
    }
}
