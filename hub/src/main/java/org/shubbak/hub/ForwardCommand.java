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
import org.shubbak.hub.forward.PaperBook;
import org.shubbak.hub.forward.PaperBook.Papers;
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
        return hub.withDatabase(database -> {
            ForwardBook events = new ForwardBook(database);
            PaperBook papers = new PaperBook(database);
            return ministry == null
                    ? hub.done(events.backlog(), waiting -> hub.done(papers.backlog(), also -> print(waiting, also)))
                    : hub.done(
                            events.again(ministry),
                            many -> hub.done(papers.again(ministry), more -> print(ministry, many + more)));
        });
    }

    private int print(String ministry, int again) {
        hub.say(
                hub.json()
                        ? JsonMapper.shared()
                                .createObjectNode()
                                .put("ministry", ministry)
                                .put("again", again)
                                .toString()
                        : Hub.texts().say(Language.EN, "forward.again", ministry, again));
        return 0;
    }

    private int print(List<Backlog> events, List<Papers> papers) {
        if (hub.json()) {
            hub.say(json(events, papers));
            return 0;
        }
        if (events.isEmpty() && papers.isEmpty()) {
            hub.say(Hub.texts().say(Language.EN, "forward.nothing"));
        }
        for (Backlog one : events) {
            hub.say(Hub.texts()
                    .say(
                            Language.EN,
                            "forward.line",
                            name(one.ministry()),
                            one.waiting(),
                            time(one.oldestAt()),
                            one.refused()));
        }
        for (Papers one : papers) {
            hub.say(Hub.texts().say(Language.EN, "forward.papers", name(one.ministry()), one.waiting(), one.refused()));
        }
        return 0;
    }

    private static String json(List<Backlog> events, List<Papers> papers) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ArrayNode ministries = root.putArray("ministries");
        for (Backlog one : events) {
            ministries
                    .addObject()
                    .put("ministry", one.ministry())
                    .put("waiting", one.waiting())
                    .put("refused", one.refused())
                    .put("oldestAt", time(one.oldestAt()));
        }
        ArrayNode attachments = root.putArray("attachments");
        for (Papers one : papers) {
            attachments
                    .addObject()
                    .put("ministry", one.ministry())
                    .put("waiting", one.waiting())
                    .put("refused", one.refused());
        }
        return root.toString();
    }

    private static String name(String ministry) {
        return ministry.isEmpty() ? "?" : ministry;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "-" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
