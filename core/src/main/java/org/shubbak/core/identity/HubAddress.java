package org.shubbak.core.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.shubbak.core.text.Problem;

/// Where a hub may be: anywhere over TLS, and in clear on this very computer only.
public final class HubAddress {
    private HubAddress() {}

    public static boolean secure(URI hub) {
        return "https".equalsIgnoreCase(hub.getScheme());
    }

    /// Why nothing will be sent to this address; empty where it may be.
    public static Optional<Problem> refusal(URI hub) {
        return secure(hub) || loopback(String.valueOf(hub.getHost()))
                ? Optional.empty()
                : Optional.of(Problem.of("identity.plainHub", String.valueOf(hub)));
    }

    /// By its spelling alone: a name server may say anything.
    private static boolean loopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
