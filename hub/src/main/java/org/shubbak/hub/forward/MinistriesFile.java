package org.shubbak.hub.forward;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operator's file of ministries:
/// ```
/// {"client":"PS/GOV/MTIT/shubbak","headers":"X-Road","ministries":[
///   {"ministry":"moi","way":"x-road","server":"https://ss.example:8443","service":"PS/GOV/MOI/registry/events",
///    "atOnce":4,"trust":"ss.pem","key":"hub.p12"},
///   {"ministry":"mof","way":"folder","folder":"/srv/out/mof"}]}
/// ```
/// Papers go to the path `papers` of the service, or to the service that `"papers"` names. Paths are beside the file.
/// The password of a key stands in the environment, not here.
/// @param environment where passwords are looked up: `SHUBBAK_KEY_MOI`
public record MinistriesFile(Path file, Map<String, String> environment) {
    private static final String SERVICE = "[^/]{1,60}(/[^/]{1,60}){3,12}";
    private static final int MOST_AT_ONCE = 64;
    private static final int USUAL_AT_ONCE = 4;

    public sealed interface Reading {
        record Read(List<MinistrySettings> ministries) implements Reading {}

        record Faulty(Problem problem) implements Reading {}
    }

    /// Where the file differs from its form.
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String where) {
            super(where);
        }
    }

    public Reading read() {
        try {
            JsonNode root = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(Files.readAllBytes(file));
            List<MinistrySettings> all = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (JsonNode one : root.path("ministries")) {
                MinistrySettings settings = ministry(root, one);
                if (!names.add(settings.ministry())) {
                    throw new Fault("ministry: " + settings.ministry());
                }
                all.add(settings);
            }
            if (all.isEmpty()) {
                throw new Fault("ministries");
            }
            return new Reading.Read(List.copyOf(all));
        } catch (IOException e) {
            return new Reading.Faulty(Problem.of("hub.ministriesUnreadable", file.toString()));
        } catch (JacksonException e) {
            return new Reading.Faulty(Problem.of("hub.ministriesFaulty", file.toString(), "JSON"));
        } catch (Fault e) {
            return new Reading.Faulty(
                    Problem.of("hub.ministriesFaulty", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private MinistrySettings ministry(JsonNode root, JsonNode one) throws Fault {
        String id = text(one, "ministry", "[a-z0-9-]{1,40}");
        int atOnce = one.path("atOnce").asInt(USUAL_AT_ONCE);
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new Fault(id + ".atOnce");
        }
        return switch (text(one, "way", "x-road|folder")) {
            case "folder" -> new MinistrySettings.Folder(id, atOnce, beside(text(one, "folder", ".{1,400}")));
            default ->
                new MinistrySettings.XRoad(
                        id,
                        atOnce,
                        server(id, text(one, "server", "https?://.{1,200}")),
                        text(one, "service", SERVICE),
                        one.has("papers") ? text(one, "papers", SERVICE) : text(one, "service", SERVICE) + "/papers",
                        new XRoadNames(
                                root.path("headers").asString(XRoadNames.USUAL),
                                text(root, "client", "[A-Za-z0-9._-]{1,60}(/[A-Za-z0-9._-]{1,60}){2,3}")),
                        tls(id, one));
        };
    }

    private static String text(JsonNode node, String field, String form) throws Fault {
        String value = node.path(field).asString("");
        if (!value.matches(form)) {
            throw new Fault(field);
        }
        return value;
    }

    /// In clear only on this computer: what the hub knows of an event is nobody else's.
    private static URI server(String id, String written) throws Fault {
        try {
            URI server = new URI(written);
            boolean here = Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(server.getHost()));
            if (server.getHost() == null || (!here && !"https".equals(server.getScheme()))) {
                throw new Fault(id + ".server");
            }
            return server;
        } catch (URISyntaxException e) {
            throw new Fault(id + ".server");
        }
    }

    private Path beside(String written) {
        return file.toAbsolutePath().resolveSibling(written);
    }

    private Optional<SSLContext> tls(String id, JsonNode one) throws Fault {
        if (!one.has("trust") && !one.has("key")) {
            return Optional.empty();
        }
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(one.has("trust") ? trusted(beside(one.path("trust").asString(""))) : null);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            char[] password = environment
                    .getOrDefault(
                            "SHUBBAK_KEY_"
                                    + id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                            "")
                    .toCharArray();
            keys.init(one.has("key") ? keyStore(beside(one.path("key").asString("")), password) : null, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return Optional.of(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new Fault(id + ".trust, " + id + ".key");
        }
    }

    private static KeyStore trusted(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int place = 0;
        for (Certificate certificate : CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)))) {
            store.setCertificateEntry("ca-" + place++, certificate);
        }
        return store;
    }

    private static KeyStore keyStore(Path file, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }
}
