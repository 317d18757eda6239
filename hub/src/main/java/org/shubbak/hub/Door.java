package org.shubbak.hub;

import io.javalin.http.Context;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.enrol.StationDoor;

/// Stands before whatever only stations may ask. Over TLS it looks at the certificate before a byte of the request is
/// read; at a hub for this computer only it takes the key that a batch shows.
/// @param stations those that are named, where the operator named some
record Door(StationDoor door, boolean tls, Stations stations, Replies replies, Metrics metrics) {
    static final String KEY = "Shubbak-Station-Key";

    private static final String CERTIFICATE = "jakarta.servlet.request.X509Certificate";
    private static final String STATION = "station";
    private static final String ENROLMENT = "/v1/enrol";

    /// Before every route of the stations.
    void look(Context http) {
        if (!tls || http.path().equals(ENROLMENT) || http.path().startsWith(ENROLMENT + "/")) {
            return;
        }
        Entrance entrance = door.certified(certificate(http));
        if (entrance instanceof Entrance.Welcome welcome) {
            http.attribute(STATION, welcome);
        } else {
            turn(http, entrance);
            http.skipRemainingHandlers();
        }
    }

    /// Whether this batch is its sender's own. Anything but a welcome has been answered.
    Entrance sender(Context http, String station) {
        Entrance.Welcome certified = http.attribute(STATION);
        Entrance entrance = certified != null
                ? door.sender(certified, station)
                : stations.accept(station)
                        ? door.shown(station, http.header(KEY))
                        : new Entrance.Turned("unknown-station");
        turn(http, entrance);
        return entrance;
    }

    void alarm(String kind, String station) {
        door.alarm(kind, station);
    }

    private void turn(Context http, Entrance entrance) {
        switch (entrance) {
            case Entrance.Welcome welcome -> {}
            case Entrance.Turned turned -> {
                metrics.refused();
                replies.problem(http, turned.code().equals("key-refused") ? 400 : 403, turned.code());
            }
            case Entrance.Late late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Entrance.NotNow not ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-readable", not.incident());
        }
    }

    static @Nullable X509Certificate certificate(Context http) {
        X509Certificate[] chain = http.attribute(CERTIFICATE);
        return chain == null || chain.length == 0 ? null : chain[0];
    }
}
