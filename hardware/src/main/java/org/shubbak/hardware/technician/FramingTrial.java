package org.shubbak.hardware.technician;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shubbak.core.technician.FramingAdvice;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.FramingAssistant;
import org.shubbak.hardware.idcard.FramingProposal;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;

/// Listens to a reader while one document is presented, and proposes a profile: one of the product's where it frames in
/// the same way, otherwise a file of its own in the station's folder.
record FramingTrial(Path folder, LinkAddress port) {
    private static final String LEARNED = "reader-learned.json";

    FramingAdvice listen(Duration patience) {
        ReaderProfile generic = ReaderProfiles.bundled().generic();
        FramingAssistant assistant = new FramingAssistant(
                settings -> Links.opener(port, settings), ReaderProfile.Commands.none(), step -> {});
        // A speed that stands in the address is known, and no other is tried.
        boolean serial =
                port instanceof LinkAddress.Serial line && line.options().isEmpty();
        return switch (assistant.listen(generic.line(), serial, 1, patience)) {
            case FramingProposal.Learned learned -> advice(learned);
            case FramingProposal.Unclear unclear -> new FramingAdvice.Unclear(said(unclear.reasons()));
            case FramingProposal.Lost lost -> new FramingAdvice.Unclear(said(List.of(lost.problem())));
        };
    }

    private FramingAdvice advice(FramingProposal.Learned learned) {
        Optional<String> delivered = delivered(learned.profile());
        if (delivered.isPresent()) {
            return new FramingAdvice.Fits(delivered.get(), said(learned.reasons()));
        }
        Path file = folder.resolve(LEARNED).toAbsolutePath();
        try {
            Files.writeString(file, ReaderProfiles.write(learned.profile()), UTF_8);
            return new FramingAdvice.Fits(file.toString(), said(learned.reasons()));
        } catch (IOException e) {
            return new FramingAdvice.Unclear(said(List.of(Problem.of("learn.notSaved", file.toString()))));
        }
    }

    private static Optional<String> delivered(ReaderProfile learned) {
        ReaderProfiles all = ReaderProfiles.bundled();
        return all.names().stream()
                .filter(name -> all.named(name)
                        .filter(profile -> sameFrame(profile, learned))
                        .isPresent())
                .findFirst();
    }

    private static boolean sameFrame(ReaderProfile one, ReaderProfile other) {
        return one.line().equals(other.line())
                && one.start().equals(other.start())
                && one.end().equals(other.end())
                && one.label().equals(other.label())
                && one.lengthHeader() == other.lengthHeader()
                && one.commands().equals(other.commands())
                && one.idleGap().compareTo(other.idleGap()) >= 0
                && one.maxBytes() >= other.maxBytes()
                && (!one.aim() || other.aim());
    }

    private static LocalText said(List<Problem> reasons) {
        Findings findings = new Findings();
        List<LocalText> sentences = reasons.stream().map(findings::say).toList();
        return new LocalText(
                sentences.stream().map(LocalText::ar).collect(Collectors.joining(" ")),
                sentences.stream().map(LocalText::en).collect(Collectors.joining(" ")));
    }
}
