package org.shubbak.hub;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.desk.OperatorDesk;
import org.shubbak.hub.enrol.Authority;
import org.shubbak.hub.enrol.HubTls;
import org.shubbak.hub.store.HubDatabase;

/// The listener of the operators: another one than that of the stations, so that a ministry can open each to its own
/// network.
/// @param tls null where it speaks in clear, to this computer only
record OperatorHttp(OperatorDesk desk, @Nullable HubTls tls) {
    /// A form with a name and a password is small.
    private static final long LARGEST = 16 * 1024;

    sealed interface Start {
        record Running(Javalin server, URI address) implements Start {}

        /// Nobody asked for it.
        record None() implements Start {}

        record Refused(HubStart.Refused why) implements Start {}
    }

    static Start start(HubSettings settings, HubDatabase database, Texts texts) {
        Optional<HubSettings.OperatorDoor> asked = settings.operators();
        if (asked.isEmpty()) {
            return new Start.None();
        }
        HubSettings.OperatorDoor at = asked.get();
        SecureRandom random = new SecureRandom();
        OperatorDesk desk = new OperatorDesk(texts, database, settings.clock(), random, at.tls());
        if (!at.tls()) {
            return new OperatorHttp(desk, null).start(at);
        }
        return switch (Authority.open(settings.data(), settings.clock(), random)) {
            case Authority.Opening.Refused refused ->
                new Start.Refused(new HubStart.Refused(refused.problem(), refused.incident()));
            case Authority.Opening.Opened opened -> {
                List<String> names = HubTls.names(at.host(), settings.tls().orElse(List.of()));
                HubTls tls = new HubTls(opened.authority(), names, settings.clock(), random);
                yield new OperatorHttp(desk, tls).start(at);
            }
        };
    }

    private Start start(HubSettings.OperatorDoor at) {
        Javalin server = server(at);
        try {
            server.start();
        } catch (JavalinException e) {
            Problem problem = Problem.of("hub.addressTaken", at.host() + ":" + at.port());
            return new Start.Refused(new HubStart.Refused(problem, Incident.of(e)));
        }
        String host = at.host().contains(":") ? "[" + at.host() + "]" : at.host();
        return new Start.Running(server, URI.create((at.tls() ? "https://" : "http://") + host + ":" + server.port()));
    }

    private Javalin server(HubSettings.OperatorDoor at) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.maxRequestSize = LARGEST;
            jetty(config, at);
            desk.in(config.routes);
        });
    }

    private void jetty(JavalinConfig config, HubSettings.OperatorDoor at) {
        HubTls own = tls;
        if (own == null) {
            config.jetty.host = at.host();
            config.jetty.port = at.port();
        } else {
            config.jetty.addConnector((server, http) -> own.forPeople(server, http, at.host(), at.port()));
        }
        config.jetty.modifyServer(server -> server.setHandler(new GracefulHandler()));
        config.jetty.modifyHttpConfiguration(HubHttp::limit);
    }
}
