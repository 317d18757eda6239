package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.operators.OperatorAccounts;
import org.shubbak.hub.operators.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "operator",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Who may sign in to the fleet page (hub serve --operators): add, remove or list.",
            "add prints a password, once; for a name that is there it sets a new one and ends its sessions."
        })
final class OperatorCommand implements Callable<Integer> {
    private static final int PASSWORD_BYTES = 15;

    private final Clock clock;
    private final InputStream in;

    @Mixin
    private final HubCommand hub;

    enum Doing {
        ADD,
        REMOVE,
        LIST
    }

    @Parameters(index = "0", paramLabel = "add|remove|list", converter = Verb.class, description = "What to do.")
    private Doing doing = Doing.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Under which somebody signs in.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleTyped.class,
            description = {
                "viewer: sees the stations (the usual one). operator: sees money and refusals too,",
                "and takes stations out of service. auditor: sees everything, changes nothing."
            })
    private Role role = Role.VIEWER;

    @Option(
            names = "--password-stdin",
            description = "Take the password from the first line of standard input, 12 to 200 letters.")
    private boolean typed;

    OperatorCommand(InputStream in, PrintStream out, PrintStream err, Clock clock) {
        this.in = in;
        this.hub = new HubCommand(out, err);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (doing == Doing.LIST) {
            return hub.withDatabase(database -> hub.done(new OperatorAccounts(database, clock).all(), this::print));
        }
        if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            return hub.refused(Problem.of("hub.operatorName"));
        }
        return doing == Doing.ADD ? add() : remove();
    }

    private int add() {
        String given;
        try {
            given = typed ? firstLine() : made();
        } catch (IOException e) {
            return hub.refused(Problem.of("hub.operatorPassword"), Incident.of(e));
        }
        String password = given;
        if (password == null || !OperatorAccounts.fit(password)) {
            return hub.refused(Problem.of("hub.operatorPassword"));
        }
        return hub.withDatabase(database ->
                hub.done(new OperatorAccounts(database, clock).add(name, role, password), done -> added(password)));
    }

    private @Nullable String firstLine() throws IOException {
        return new BufferedReader(new InputStreamReader(in, UTF_8)).readLine();
    }

    private static String made() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private int added(String password) {
        if (hub.json()) {
            ObjectNode said =
                    JsonMapper.shared().createObjectNode().put("operator", name).put("role", role.word());
            if (!typed) {
                said.put("password", password);
            }
            hub.say(JsonMapper.shared().writeValueAsString(said));
        } else if (typed) {
            hub.say(Hub.texts().say(Language.EN, "operator.added", name, role.word()));
        } else {
            hub.say(password);
            hub.say(Hub.texts().say(Language.EN, "operator.addedWith", name, role.word()));
        }
        return 0;
    }

    private int remove() {
        return hub.withDatabase(database -> hub.done(
                new OperatorAccounts(database, clock).remove(name),
                known -> known ? removed() : hub.refused(Problem.of("hub.noSuchOperator", name))));
    }

    private int removed() {
        hub.say(
                hub.json()
                        ? JsonMapper.shared()
                                .writeValueAsString(JsonMapper.shared()
                                        .createObjectNode()
                                        .put("operator", name)
                                        .put("removed", true))
                        : Hub.texts().say(Language.EN, "operator.removed", name));
        return 0;
    }

    private int print(List<OperatorAccounts.Row> rows) {
        if (hub.json()) {
            ObjectNode root = JsonMapper.shared().createObjectNode();
            ArrayNode operators = root.putArray("operators");
            for (OperatorAccounts.Row row : rows) {
                operators
                        .addObject()
                        .put("operator", row.name())
                        .put("role", row.role().word())
                        .put("since", since(row))
                        .put("closed", row.closed());
            }
            hub.say(JsonMapper.shared().writeValueAsString(root));
            return 0;
        }
        for (OperatorAccounts.Row row : rows) {
            hub.say(String.join("\t", row.name(), row.role().word(), row.closed() ? "closed" : "open", since(row)));
        }
        return 0;
    }

    private static String since(OperatorAccounts.Row row) {
        return row.since().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static final class Verb implements picocli.CommandLine.ITypeConverter<Doing> {
        @Override
        public Doing convert(String value) {
            for (Doing doing : Doing.values()) {
                if (doing.name().toLowerCase(java.util.Locale.ROOT).equals(value)) {
                    return doing;
                }
            }
            throw new picocli.CommandLine.TypeConversionException("not add, remove or list: " + value);
        }
    }

    static final class RoleTyped implements picocli.CommandLine.ITypeConverter<Role> {
        @Override
        public Role convert(String value) {
            Optional<Role> role = Role.read(value);
            return role.orElseThrow(
                    () -> new picocli.CommandLine.TypeConversionException("not viewer, operator or auditor: " + value));
        }
    }
}
