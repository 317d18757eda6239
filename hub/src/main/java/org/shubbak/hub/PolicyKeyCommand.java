package org.shubbak.hub;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.pack.PolicyKeyFile;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "policy-key",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "Makes the key under which lists of people are written.",
            "It is copied to keys/policy.key of every station, and never to the hub."
        })
final class PolicyKeyCommand implements Callable<Integer> {
    private final HubCommand hub;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the key is written.")
    private Path file = Path.of("");

    PolicyKeyCommand(PrintStream out, PrintStream err) {
        this.hub = new HubCommand(out, err);
    }

    @Override
    public Integer call() {
        Optional<PolicyKey> made = PolicyKeyFile.create(file, new SecureRandom());
        if (made.isEmpty()) {
            return hub.refused(Problem.of("pack.keyThere", file.toString()));
        }
        hub.say(Hub.texts().say(Language.EN, "pack.policyKeyMade", made.get().id()));
        return 0;
    }
}
