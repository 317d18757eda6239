package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LogTarget;
import org.shubbak.hub.forward.MinistriesFile;
import org.shubbak.hub.store.ServerAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class ServeCommand implements Callable<Integer> {
    private final PrintStream out;
    private final HubCommand hub;
    private final Clock clock;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "hub-data",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--database",
            paramLabel = "URL",
            converter = DatabaseUrl.class,
            description = {
                "Keep everything on this PostgreSQL server instead of in DIR:",
                "jdbc:postgresql://HOST:PORT/NAME. User and password from the environment,",
                "SHUBBAK_DATABASE_USER and SHUBBAK_DATABASE_PASSWORD, or as ?user=…&password=…"
            })
    private @Nullable ServerAddress database;

    @Option(
            names = "--keep-bodies",
            paramLabel = "DAYS",
            converter = Days.class,
            description = {
                "How long the content of an event stays once its ministry has it",
                "(default: for ever). Ids, hashes and verdicts stay."
            })
    private @Nullable Integer keepBodies;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            converter = Listen.Typed.class,
            defaultValue = "127.0.0.1:8480",
            description = "Where to listen; port 0 takes any free one (default: ${DEFAULT-VALUE}).")
    private Listen listen = new Listen("127.0.0.1", 0);

    @Option(
            names = "--stations",
            paramLabel = "FILE",
            description = "Without TLS: take batches only from the names in this file, one a line.")
    private @Nullable Path stations;

    @Option(names = "--tls", description = "TLS also at an address of this computer alone.")
    private boolean tls;

    @Option(
            names = "--name",
            paramLabel = "HOST",
            arity = "1",
            description = {
                "A name or address under which stations reach this hub, besides that of --listen;",
                "may be given several times."
            })
    private List<String> names = List.of();

    @Option(
            names = "--operators",
            paramLabel = "HOST:PORT",
            converter = Listen.Typed.class,
            description = {
                "Serve the fleet page there, for those that `hub operator add` let in. At an address of",
                "this computer alone in clear, for a proxy before it; elsewhere with the hub's own TLS."
            })
    private @Nullable Listen operators;

    @Option(
            names = "--ministries",
            paramLabel = "FILE",
            description = {
                "How ministries are reached; events for them are forwarded. Without it, and for",
                "ministries that are not in it, they wait."
            })
    private @Nullable Path ministries;

    @Option(
            names = "--log",
            paramLabel = "text|json",
            description = "How the log on standard error is written; json is one object a line (default: text).")
    private LogForm log = LogForm.text;

    /// As they are typed.
    enum LogForm {
        text,
        json
    }

    ServeCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        // Before the first logger is made. A configuration of the operator's own stays.
        if (log == LogForm.json && HubMain.LOG_TEXT.equals(System.getProperty(HubMain.LOGGING))) {
            System.setProperty(HubMain.LOGGING, "hub-logback-json.xml");
        }
        LogTarget.file(data, "hub");
        return switch (stations == null ? new Stations.Reading.Read(Stations.any()) : Stations.read(stations)) {
            case Stations.Reading.Unreadable not -> hub.refused(not.problem(), not.incident());
            case Stations.Reading.Read read -> forwarding(settings(read.stations()));
        };
    }

    private int forwarding(HubSettings settings) {
        Path file = ministries;
        if (file == null) {
            return start(settings);
        }
        return switch (new MinistriesFile(file, System.getenv()).read()) {
            case MinistriesFile.Reading.Faulty faulty -> hub.refused(faulty.problem());
            case MinistriesFile.Reading.Read read -> start(settings.forwardingTo(read.ministries()));
        };
    }

    private HubSettings settings(Stations named) {
        return new HubSettings(
                data,
                Optional.ofNullable(database),
                Optional.ofNullable(keepBodies),
                listen.host(),
                listen.port(),
                named,
                tls || !listen.loopback() ? Optional.of(List.copyOf(names)) : Optional.empty(),
                Optional.ofNullable(operators)
                        .map(at -> new HubSettings.OperatorDoor(at.host(), at.port(), !at.loopback())),
                Limits.usual(),
                clock,
                List.of());
    }

    private int start(HubSettings settings) {
        return switch (Hub.start(settings)) {
            case HubStart.Refused not -> hub.refused(not.problem(), not.incident());
            case HubStart.Running running -> untilStopped(running.hub());
        };
    }

    private int untilStopped(Hub running) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("hub-stop").unstarted(() -> {
                    running.close();
                    stopped.countDown();
                }));
        out.println("listening " + running.address());
        running.operators().ifPresent(address -> out.println("operators " + address));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
