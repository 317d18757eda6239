package org.shubbak.hub.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How things are called on the exchange layer. Layers that grew out of X-Road may say something else before the same
/// words.
/// @param prefix of every header: `X-Road`
/// @param client who sends: `instance/class/member/subsystem`
record XRoadNames(String prefix, String client) {
    static final String USUAL = "X-Road";

    String header(String name) {
        return prefix + "-" + name;
    }

    /// With the country before it, as the protocol has it.
    String user(String actor) {
        return client.substring(0, Math.min(2, client.length())) + actor;
    }

    /// `…/r1/{instance}/{class}/{member}/{subsystem}/{service}[/path]`, each part encoded by itself.
    /// @param server the security server
    /// @param service all parts, with `/` between them
    static URI address(URI server, String service) {
        String base = server.toString().replaceAll("/+$", "");
        return URI.create(base + "/r1/"
                + Arrays.stream(service.split("/"))
                        .map(part -> URLEncoder.encode(part, UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining("/")));
    }

    /// What may stand in a header; anything else is left out.
    static Optional<String> plain(@Nullable String value) {
        return Optional.ofNullable(value).filter(given -> given.matches("[A-Za-z0-9._-]{1,64}"));
    }
}
