package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.FramingAssistant;
import org.shubbak.hardware.idcard.FramingProposal;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.SerialSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "learn-reader",
        description = "Listens to a document reader and proposes the profile that reads it, saying why. Nothing of the"
                + " documents is shown or kept.",
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class LearnReaderCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.of(SerialDocumentReader.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", required = true, description = "serial:/dev/… or tcp:HOST:PORT")
    private String port = "";

    @Option(names = "--presentations", description = "How many documents to listen to.", defaultValue = "3")
    private int presentations;

    @Option(names = "--timeout", description = "Seconds to wait for each.", defaultValue = "30")
    private int timeout;

    @Option(names = "--arm", description = "A profile whose orders the reader needs before it reads.")
    private @Nullable String arm;

    @Option(names = "--save", description = "Where to write the profile; a file that is there is not touched.")
    private @Nullable Path save;

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        if (presentations < 1 || presentations > 20) {
            throw new ParameterException(spec.commandLine(), "--presentations: from 1 to 20");
        }
        ReaderProfile told = ReaderOptions.profile(arm == null ? ReaderProfiles.GENERIC : arm, spec.commandLine());
        ReaderOptions.opener(port, told.line(), spec.commandLine());
        FramingAssistant assistant = new FramingAssistant(
                settings -> ReaderOptions.opener(port, settings, spec.commandLine()), told.commands(), this::say);
        SerialSettings first = told.line();
        // A speed that stands in the port's address is known, and no other is tried.
        boolean serial = port.startsWith("serial:") && !port.contains("?");
        return tell(assistant.listen(first, serial, presentations, Duration.ofSeconds(timeout)));
    }

    private int tell(FramingProposal proposal) {
        Map<String, Object> form = new LinkedHashMap<>();
        boolean learned = switch (proposal) {
            case FramingProposal.Learned found -> {
                form.put("outcome", "LEARNED");
                form.put("profile", JsonMapper.shared().readTree(ReaderProfiles.write(found.profile())));
                form.put("samples", found.samples());
                yield keep(found.profile());
            }
            case FramingProposal.Unclear unclear -> {
                form.put("outcome", "UNCLEAR");
                form.put("samples", unclear.samples());
                yield false;
            }
            case FramingProposal.Lost lost -> {
                form.put("outcome", "LOST");
                yield false;
            }
        };
        show(proposal, form);
        return learned ? 0 : 1;
    }

    private void show(FramingProposal proposal, Map<String, Object> form) {
        List<Problem> reasons = proposal.reasons();
        form.put(
                "reasons",
                reasons.stream()
                        .map(reason -> Map.of(
                                "code", reason.code(),
                                "ar", TEXTS.say(Language.AR, reason),
                                "en", TEXTS.say(Language.EN, reason)))
                        .toList());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(form));
        } else {
            Stream.of(Language.values())
                    .flatMap(language -> reasons.stream().map(reason -> TEXTS.say(language, reason)))
                    .forEach(out::println);
            if (proposal instanceof FramingProposal.Learned found) {
                out.print(ReaderProfiles.write(found.profile()));
            }
        }
        out.flush();
    }

    private boolean keep(ReaderProfile profile) {
        if (save == null) {
            return true;
        }
        try {
            Files.writeString(save, ReaderProfiles.write(profile), UTF_8, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (IOException e) {
            say(Problem.of("learn.notSaved", save.toString()));
            return false;
        }
    }

    private void say(Problem problem) {
        PrintWriter err = spec.commandLine().getErr();
        Stream.of(Language.values())
                .map(language -> TEXTS.say(language, problem))
                .forEach(err::println);
        err.flush();
    }
}
