package org.shubbak.hub;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.hub.forward.ForwardBook;
import org.shubbak.hub.forward.ForwardBook.Backlog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "forward",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Lists what waits for each ministry. With --again, what a ministry's system refused",
            "is sent once more, for instance after that system was mended."
        })
final class ForwardCommand implements Callable<Integer> {
    @Mixin
    private final HubCommand hub;

    @Option(names = "--again", paramLabel = "MINISTRY", description = "As the catalogue calls it.")
    private @Nullable String again;

    ForwardCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        String ministry = again;
        return hub.withDatabase(database -> ministry == null
                ? hub.done(new ForwardBook(database).backlog(), this::print)
                : hub.done(new ForwardBook(database).again(ministry), events -> print(ministry, events)));
    }

    private int print(String ministry, int events) {
        hub.say(
                hub.json()
                        ? JsonMapper.shared()
                                .createObjectNode()
                                .put("ministry", ministry)
                                .put("again", events)
                                .toString()
                        : Hub.texts().say(Language.EN, "forward.again", ministry, events));
        return 0;
    }

    private int print(List<Backlog> all) {
        if (hub.json()) {
            ObjectNode root = JsonMapper.shared().createObjectNode();
            ArrayNode ministries = root.putArray("ministries");
            for (Backlog one : all) {
                ministries
                        .addObject()
                        .put("ministry", one.ministry())
                        .put("waiting", one.waiting())
                        .put("refused", one.refused())
                        .put("oldestAt", time(one.oldestAt()));
            }
            hub.say(root.toString());
            return 0;
        }
        if (all.isEmpty()) {
            hub.say(Hub.texts().say(Language.EN, "forward.nothing"));
        }
        for (Backlog one : all) {
            hub.say(Hub.texts()
                    .say(
                            Language.EN,
                            "forward.line",
                            one.ministry().isEmpty() ? "?" : one.ministry(),
                            one.waiting(),
                            time(one.oldestAt()),
                            one.refused()));
        }
        return 0;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "-" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
