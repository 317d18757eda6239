package org.shubbak.hub;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shubbak.core.catalogue.MemberList;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.pack.PolicyKeyFile;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.NationalId;
import org.shubbak.core.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "members",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Turns a list of ID numbers, one a line, into the list of keyed hashes that a pack carries.",
            "Do it on a computer without a line, and delete the list of numbers afterwards."
        })
final class PackMembersCommand implements Callable<Integer> {
    private final HubCommand hub;

    @Option(names = "--policy-key", required = true, paramLabel = "FILE", description = "As policy-key made it.")
    private Path key = Path.of("");

    @Option(names = "--group", required = true, paramLabel = "ID", description = "As policy.json names it.")
    private String group = "";

    @Option(names = "--numbers", required = true, paramLabel = "FILE", description = "The ID numbers, one a line.")
    private Path numbers = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "members/ID.txt in the folder of the catalogue.")
    private Path file = Path.of("");

    PackMembersCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        Optional<PolicyKey> known = PolicyKeyFile.read(key);
        if (known.isEmpty()) {
            return hub.refused(Problem.of("pack.noPolicyKey", key.toString()));
        }
        try {
            List<String> people =
                    Files.readAllLines(numbers).stream().map(String::strip).toList();
            for (int line = 0; line < people.size(); line++) {
                if (NationalId.check(people.get(line)) != NationalId.VALID) {
                    return hub.refused(Problem.of("pack.noNumber", Integer.toString(line + 1)));
                }
            }
            return write(people, known.get());
        } catch (IOException e) {
            return hub.refused(Problem.of("pack.notRead", numbers.toString()), Incident.of(e));
        }
    }

    private int write(List<String> people, PolicyKey known) {
        List<String> lines = MemberList.lines(
                people.stream().map(number -> known.token(group, number)).toList());
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            Files.write(file, lines);
        } catch (IOException e) {
            return hub.refused(Problem.of("hub.notWritten", file.toString()), Incident.of(e));
        }
        hub.say(Hub.texts().say(Language.EN, "pack.members", lines.size(), group, known.id()));
        return 0;
    }
}
