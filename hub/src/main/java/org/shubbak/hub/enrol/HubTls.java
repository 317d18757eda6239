package org.shubbak.hub.enrol;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// The one port of a hub that is not for this computer alone: TLS 1.3, the hub's own certificate, and a certificate of
/// the
/// station wanted.
/// @param names under which stations reach it
public record HubTls(Authority authority, List<String> names, Clock clock, SecureRandom random) {
    /// Lines that the system holds until the hub takes them. Where more come at once, the system drops them, and who
    /// had believed to be connected is cut off; after an outage thousands come at once.
    private static final int WAITING_LINES = 4096;

    private static final String TLS = "TLSv1.3";

    public HubTls {
        names = List.copyOf(names);
    }

    public Connector connector(Server server, HttpConfiguration http, String host, int port) {
        return connector(server, http, host, port, true);
    }

    /// For browsers: nobody is asked for a certificate.
    public Connector forPeople(Server server, HttpConfiguration http, String host, int port) {
        return connector(server, http, host, port, false);
    }

    private Connector connector(Server server, HttpConfiguration http, String host, int port, boolean stations) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(context());
        ssl.setIncludeProtocols(TLS);
        ssl.setWantClientAuth(stations);
        ssl.setSniRequired(false);
        HttpConfiguration secure = new HttpConfiguration(http);
        SecureRequestCustomizer customizer = new SecureRequestCustomizer();
        // Stations call an address as often as a name, and the trust manager has looked at the certificate.
        customizer.setSniHostCheck(false);
        secure.addCustomizer(customizer);
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(secure));
        return at(connector, http, host, port);
    }

    /// The same for every door of the hub, with TLS or without.
    public static ServerConnector at(ServerConnector connector, HttpConfiguration http, String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(http.getIdleTimeout());
        connector.setAcceptQueueSize(WAITING_LINES);
        return connector;
    }

    private SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance(TLS);
            context.init(
                    new KeyManager[] {new ServerKeys(authority, names, clock, random)},
                    new TrustManager[] {new StationTrust(authority)},
                    random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Under which a hub that listens here can be reached, and under which its operator says that it can.
    public static List<String> names(String host, Collection<String> said) {
        Set<String> names = new LinkedHashSet<>(said);
        if (host.equals("0.0.0.0") || host.equals("::")) {
            names.addAll(here());
        } else {
            names.add(host);
        }
        return List.copyOf(names);
    }

    private static List<String> here() {
        List<String> names = new ArrayList<>(List.of("localhost"));
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // A machine without a name is reached by its addresses.
        }
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(InetAddress::getHostAddress)
                    .filter(address -> !address.contains("%"))
                    .forEach(names::add);
        } catch (SocketException e) {
            names.add("127.0.0.1");
        }
        return names;
    }
}
