package org.shubbak.hub.forward;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How one ministry is reached.
public sealed interface MinistrySettings {
    /// As the catalogue calls it.
    String ministry();

    /// How many events may be under way together, and as many papers, each of another application.
    int atOnce();

    Way open();

    /// @param server the security server
    /// @param service `instance/class/member/subsystem/service`, and more where the service has a path
    /// @param papers the same for the service that takes papers
    /// @param tls what the security server is believed by, and how this hub shows itself; empty for the system's own
    record XRoad(
            String ministry,
            int atOnce,
            URI server,
            String service,
            String papers,
            XRoadNames names,
            Optional<SSLContext> tls)
            implements MinistrySettings {
        private static final Duration CONNECT = Duration.ofSeconds(10);

        @Override
        public Way open() {
            HttpClient.Builder http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
            tls.ifPresent(http::sslContext);
            return new XRoadWay(
                    http.build(),
                    XRoadNames.address(server, service),
                    XRoadNames.address(server, papers),
                    names,
                    Way.LONGEST);
        }
    }

    /// @param folder from which the ministry fetches
    record Folder(String ministry, int atOnce, Path folder) implements MinistrySettings {
        @Override
        public Way open() {
            return new FolderWay(folder);
        }
    }
}
