package org.shubbak.hub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.packs.PackTarget;
import picocli.CommandLine.Option;

/// For which stations a command about packs is.
final class PackScope {
    @Option(names = "--all", description = "Every station, also those that are enrolled later.")
    private boolean all;

    @Option(
            names = "--office",
            paramLabel = "CODE",
            description = "The stations of an office, also those that are enrolled later; may be given several times.")
    private List<String> offices = List.of();

    @Option(names = "--station", paramLabel = "NAME", description = "One station; may be given several times.")
    private List<String> stations = List.of();

    List<PackTarget> targets() {
        return all
                ? List.of(PackTarget.ALL)
                : Stream.concat(
                                offices.stream().map(PackTarget::office),
                                stations.stream().map(PackTarget::station))
                        .toList();
    }

    /// What is wrong with the choice.
    Optional<Problem> problem() {
        boolean some = !offices.isEmpty() || !stations.isEmpty();
        return all == some ? Optional.of(Problem.of("pack.noScope")) : Optional.empty();
    }
}
