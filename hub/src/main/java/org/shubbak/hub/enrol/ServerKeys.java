package org.shubbak.hub.enrol;

import java.net.Socket;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.Es256;

/// The hub's own certificate: made in memory at the start, and again while it runs, before it ends. Its key touches no
/// disk. Any thread.
final class ServerKeys extends X509ExtendedKeyManager {
    private static final Duration LEFT = Duration.ofDays(30);
    private static final String PREFIX = "hub-";

    private final Authority authority;
    private final List<String> names;
    private final Clock clock;
    private final SecureRandom random;
    private Current current;

    private record Current(long number, KeyPair pair, X509Certificate certificate) {}

    ServerKeys(Authority authority, List<String> names, Clock clock, SecureRandom random) {
        this.authority = authority;
        this.names = List.copyOf(names);
        this.clock = clock;
        this.random = random;
        this.current = issue(1);
    }

    private Current issue(long number) {
        KeyPair pair = Es256.newPair(random);
        return new Current(number, pair, authority.server(pair.getPublic(), names));
    }

    private synchronized Current current() {
        if (clock.instant()
                .plus(LEFT)
                .isAfter(current.certificate().getNotAfter().toInstant())) {
            current = issue(current.number() + 1);
        }
        return current;
    }

    /// A renewal between the choice and the use would give a key and a certificate that do not fit.
    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return keyType.startsWith("EC") ? PREFIX + current().number() : null;
    }

    private synchronized @Nullable Current named(String alias) {
        return alias.equals(PREFIX + current.number()) ? current : null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        Current named = named(alias);
        return named == null ? null : new X509Certificate[] {named.certificate(), authority.certificate()};
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        Current named = named(alias);
        return named == null ? null : named.pair().getPrivate();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[] {PREFIX + current().number()};
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return keyType.startsWith("EC") ? PREFIX + current().number() : null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
