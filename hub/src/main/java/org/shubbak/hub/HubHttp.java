package org.shubbak.hub;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.shubbak.hub.enrol.HubTls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server around the routes: virtual threads, limits, a quiet end, and every failure as the same kind of answer.
/// @param secured null where it speaks in clear, to this computer only
record HubHttp(
        List<Routes> all, Gate gate, Door door, @Nullable Secured secured, Replies replies) {
    /// What a hub for other computers has besides.
    record Secured(HubTls tls, EnrolRoute enrolment) {}

    private static final Logger LOG = LoggerFactory.getLogger(HubHttp.class);
    /// Longer than a station's client keeps a quiet line for its next request: were it as long, the station would at
    /// times send on a line that the hub is just ending.
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private static final Duration QUIET_END = Duration.ofSeconds(10);
    private static final int HEADERS = 8 * 1024;

    Javalin server(String host, int port) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            jetty(config, host, port);
            routes(config.routes);
            failures(config.routes);
        });
    }

    private void jetty(JavalinConfig config, String host, int port) {
        if (secured == null) {
            config.jetty.addConnector((server, http) -> plain(server, http, host, port));
        } else {
            config.jetty.addConnector((server, http) -> secured.tls().connector(server, http, host, port));
        }
        config.jetty.modifyServer(this::prepare);
        config.jetty.modifyHttpConfiguration(HubHttp::limit);
    }

    private static Connector plain(Server server, HttpConfiguration http, String host, int port) {
        return HubTls.at(new ServerConnector(server, new HttpConnectionFactory(http)), http, host, port);
    }

    private void prepare(Server server) {
        server.setStopTimeout(QUIET_END.toMillis());
        LingeringClose lingering = new LingeringClose();
        server.setHandler(new GracefulHandler(lingering));
        server.setErrorHandler(new BelowTheRoutes());
    }

    static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        // Jetty's own would keep 100 kB for each open line, and thousands may be open.
        http.setHeaderCacheSize(0);
        http.setIdleTimeout(SILENCE.toMillis());
    }

    private void routes(RoutesConfig routes) {
        routes.before(http -> http.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store"));
        routes.before(gate::look);
        routes.before("/v1/*", door::look);
        all.forEach(some -> some.in(routes));
        if (secured != null) {
            secured.enrolment().in(routes);
        }
    }

    private void failures(RoutesConfig routes) {
        routes.exception(Exception.class, this::bug);
        routes.exception(HttpResponseException.class, this::noRoute);
    }

    private void noRoute(HttpResponseException none, Context http) {
        int status = none.getStatus();
        replies.problem(http, status, status == 404 ? "not-found" : status == 405 ? "wrong-method" : "bad-request");
    }

    /// The one handler of the request threads.
    private void bug(Exception fault, Context http) {
        Incident incident = Incident.of(fault);
        LOG.error("bug: incident={} path={} {}", incident.code(), http.endpoint().path, Incident.places(fault));
        replies.incident(http, 500, "internal", incident);
    }

    /// What Jetty refuses before a route sees it, such as a request line that is none.
    private final class BelowTheRoutes extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            // Jetty ends the line after what it could not read; unsaid, the sender's next request would be lost with it
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Replies.JSON);
            response.write(true, ByteBuffer.wrap(replies.bytes(replies.body(code(response.getStatus())))), callback);
            return true;
        }

        private static String code(int status) {
            return status == 503 ? "busy" : status >= 500 ? "internal" : "bad-request";
        }
    }
}
