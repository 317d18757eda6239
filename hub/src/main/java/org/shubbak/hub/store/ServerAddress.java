package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL server, and how the hub makes itself known to it. Neither name nor password is ever written out.
public final class ServerAddress {
    public static final String USER = "SHUBBAK_DATABASE_USER";
    public static final String PASSWORD = "SHUBBAK_DATABASE_PASSWORD";

    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql://(?<place>[^/?@\\s]+/[^/?@\\s]+)(\\?(?<parameters>\\S*))?");

    /// A line that has died is noticed, and no request waits for it for ever: seconds. A batch is planned for the
    /// tables
    /// as they are; a plan from when they were empty would read them whole for as long as the connection lives.
    private static final Map<String, String> DEFAULTS = Map.of(
            "connectTimeout", "10",
            "socketTimeout", "30",
            "tcpKeepAlive", "true",
            "reWriteBatchedInserts", "true",
            "options", "-c plan_cache_mode=force_custom_plan",
            "ApplicationName", "shubbak-hub");

    private final String place;
    private final Map<String, String> parameters;
    private final String user;
    private final String password;

    private ServerAddress(String place, Map<String, String> parameters, String user, String password) {
        this.place = place;
        this.parameters = Map.copyOf(parameters);
        this.user = user;
        this.password = password;
    }

    /// Empty when it is not `jdbc:postgresql://HOST[:PORT]/DATABASE[?…]`. What the URL says of user and password goes
    /// before what the environment says.
    public static Optional<ServerAddress> of(String url, Map<String, String> environment) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>(DEFAULTS);
        String given = parts.group("parameters");
        for (String parameter : (given == null ? "" : given).split("&", -1)) {
            int sign = parameter.indexOf('=');
            if (sign > 0) {
                parameters.put(parameter.substring(0, sign), decoded(parameter.substring(sign + 1)));
            }
        }
        String user = parameters.remove("user");
        String password = parameters.remove("password");
        return Optional.of(new ServerAddress(
                parts.group("place"),
                parameters,
                user == null ? environment.getOrDefault(USER, "") : user,
                password == null ? environment.getOrDefault(PASSWORD, "") : password));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a lone % sign: taken as typed
        }
    }

    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + place
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&", "?", "")));
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    /// Host and database.
    @Override
    public String toString() {
        return place;
    }
}
