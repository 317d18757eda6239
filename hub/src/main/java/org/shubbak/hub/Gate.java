package org.shubbak.hub;

import io.javalin.http.Context;
import java.security.cert.X509Certificate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Stands before every route and costs next to nothing: whoever asks too often is turned away before anything is read
/// or
/// looked up, so that one bad station or one bad address slows nobody else.
final class Gate {
    private static final String WHO = "who";

    private final boolean tls;
    private final Pace stations;
    private final Pace addresses;
    private final Replies replies;
    private final Metrics metrics;

    /// @param nanos a clock that only goes forward
    Gate(Limits limits, boolean tls, Replies replies, Metrics metrics, LongSupplier nanos) {
        this.tls = tls;
        this.stations = new Pace(limits.station().perSecond(), limits.station().atOnce(), nanos);
        this.addresses = new Pace(limits.address().perSecond(), limits.address().atOnce(), nanos);
        this.replies = replies;
        this.metrics = metrics;
    }

    void look(Context http) {
        String station = station(http);
        String who = station == null ? http.ip() : station;
        http.attribute(WHO, who);
        int wait = station == null ? addresses.wait(who) : stations.wait(who);
        if (wait > 0) {
            metrics.turned(station == null ? Metrics.Turned.ADDRESS : Metrics.Turned.STATION);
            replies.problem(http.header("Retry-After", Integer.toString(wait)), 429, "too-often");
            http.skipRemainingHandlers();
        }
    }

    /// By its certificate, which the handshake has seen to be of this hub. Without TLS by the key that it shows: such a
    /// hub serves this computer only.
    private @Nullable String station(Context http) {
        if (!tls) {
            return http.header(Door.KEY);
        }
        X509Certificate certificate = Door.certificate(http);
        return certificate == null ? null : certificate.getSerialNumber().toString(16);
    }

    /// Who asks, as far as that is known before anything is read.
    static String who(Context http) {
        String who = http.attribute(WHO);
        return who == null ? http.ip() : who;
    }
}
