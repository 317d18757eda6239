package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LogTarget;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.store.ServerAddress;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hub`: exit code 0 done, 1 it could not start, 2 wrong usage.
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "The central service of Shubbak: takes every event of every station once.")
public final class HubMain {
    private static final String LOGGING = "logback.configurationFile";
    private final PrintStream out;
    private final PrintStream err;

    HubMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "hub-logback.xml");
        }
        System.exit(new HubMain(new PrintStream(System.out, true, UTF_8), new PrintStream(System.err, true, UTF_8))
                .run(arguments));
    }

    int run(String... arguments) {
        Clock clock = Clock.systemUTC();
        return new CommandLine(this)
                .addSubcommand(new EnrolCodeCommand(out, err, clock))
                .addSubcommand(new StationsCommand(out, err, clock))
                .addSubcommand(new RevokeCommand(out, err, clock))
                .setOut(new PrintWriter(out, true, UTF_8))
                .setErr(new PrintWriter(err, true, UTF_8))
                .setExecutionExceptionHandler((fault, command, parsed) -> bug(fault))
                .execute(arguments);
    }

    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            versionProvider = HubVersion.class,
            description = "Runs the hub until it is told to stop (SIGTERM or Ctrl+C).",
            footer = {
                "",
                "At an address of this computer alone (127.0.0.1, ::1, localhost) it speaks plain",
                "HTTP and knows a station by the key that it shows first. At every other address it",
                "speaks TLS 1.3 and hears stations that were enrolled (hub enrol-code)."
            })
    int serve(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "hub-data",
                            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
                    Path data,
            @Option(
                            names = "--database",
                            paramLabel = "URL",
                            converter = DatabaseUrl.class,
                            description = {
                                "Keep everything on this PostgreSQL server instead of in DIR:",
                                "jdbc:postgresql://HOST:PORT/NAME. User and password from the environment,",
                                "SHUBBAK_DATABASE_USER and SHUBBAK_DATABASE_PASSWORD, or as ?user=…&password=…"
                            })
                    @Nullable
                    ServerAddress database,
            @Option(
                            names = "--keep-bodies",
                            paramLabel = "DAYS",
                            converter = Days.class,
                            description = {
                                "How long the content of an event stays once its ministry has it",
                                "(default: for ever). Ids, hashes and verdicts stay."
                            })
                    @Nullable
                    Integer keepBodies,
            @Option(
                            names = "--listen",
                            paramLabel = "HOST:PORT",
                            converter = Listen.Typed.class,
                            defaultValue = "127.0.0.1:8480",
                            description = "Where to listen; port 0 takes any free one (default: ${DEFAULT-VALUE}).")
                    Listen listen,
            @Option(
                            names = "--stations",
                            paramLabel = "FILE",
                            description = "Without TLS: take batches only from the names in this file, one a line.")
                    @Nullable
                    Path stations,
            @Option(names = "--tls", description = "TLS also at an address of this computer alone.") boolean tls,
            @Option(
                            names = "--name",
                            paramLabel = "HOST",
                            arity = "1",
                            description = {
                                "A name or address under which stations reach this hub, besides that of --listen;",
                                "may be given several times."
                            })
                    @Nullable
                    List<String> names) {
        LogTarget.file(data, "hub");
        return switch (stations == null ? new Stations.Reading.Read(Stations.any()) : Stations.read(stations)) {
            case Stations.Reading.Unreadable not -> refused(not.problem(), not.incident());
            case Stations.Reading.Read read ->
                start(new HubSettings(
                        data,
                        Optional.ofNullable(database),
                        Optional.ofNullable(keepBodies),
                        listen.host(),
                        listen.port(),
                        read.stations(),
                        tls || !listen.loopback()
                                ? Optional.of(names == null ? List.of() : List.copyOf(names))
                                : Optional.empty(),
                        Clock.systemUTC()));
        };
    }

    private int start(HubSettings settings) {
        return switch (Hub.start(settings)) {
            case HubStart.Refused not -> refused(not.problem(), not.incident());
            case HubStart.Running running -> untilStopped(running.hub());
        };
    }

    private int untilStopped(Hub hub) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("hub-stop").unstarted(() -> {
                    hub.close();
                    stopped.countDown();
                }));
        out.println("listening " + hub.address());
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private int bug(Exception fault) {
        Incident incident = Incident.of(fault);
        LoggerFactory.getLogger(HubMain.class).error("bug: incident={} {}", incident.code(), Incident.places(fault));
        return refused(Problem.of("internal"), incident);
    }

    private int refused(Problem problem, Incident incident) {
        Texts texts = Hub.texts();
        for (Language language : Language.values()) {
            err.println(
                    texts.say(language, problem) + " (" + texts.say(language, "start.incident", incident.code()) + ")");
        }
        return 1;
    }
}
