package org.shubbak.hardware.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.receipt.StationListFile;
import org.shubbak.core.receipt.TokenVerdict;
import org.shubbak.core.receipt.VerdictWords;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "verify-receipt",
        description = {
            "Says whether an official receipt is genuine, by the code printed on it and the hub's list of stations.",
            "Needs no line. Whether a receipt was voided later only the hub knows."
        },
        mixinStandardHelpOptions = true,
        versionProvider = DevicesCommand.Version.class)
final class VerifyReceiptCommand implements Callable<Integer> {
    private static final int LONGEST_CODE = 4096;

    private final InputStream in;
    private final Texts texts = Texts.of(VerdictWords.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    static final class From {
        @Option(
                names = "--token",
                description = "What a reader of QR codes shows; without this and --png from standard input.")
        private @Nullable String token;

        @Option(names = "--png", description = "A picture of the receipt.")
        private @Nullable Path png;
    }

    @ArgGroup
    private @Nullable From from;

    @Option(names = "--stations", required = true, description = "The list that `hub stations export` wrote.")
    private Path stations = Path.of("");

    @Option(names = "--authority", description = "The hub's ca.crt: a list of anybody else is refused.")
    private @Nullable Path authority;

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    /// A reason why nothing can be said, for the person at the command line.
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }
    }

    VerifyReceiptCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        try {
            StationListFile.Reading.Listed list = list();
            TokenVerdict verdict = TokenVerdict.of(code(), list.stations());
            return say(verdict, list);
        } catch (Refusal refusal) {
            LocalText words = texts.both(refusal.problem);
            PrintWriter err = spec.commandLine().getErr();
            err.println(words.en());
            err.println(words.ar());
            return 1;
        }
    }

    private Integer say(TokenVerdict verdict, StationListFile.Reading.Listed list) {
        LocalText words = new VerdictWords().of(verdict);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(VerdictForm.of(verdict, words, list)));
        } else {
            out.println(words.en());
            out.println(words.ar());
        }
        out.flush();
        if (authority == null) {
            err.println("The list is of " + list.issuedAt() + ", signed with key "
                    + list.signedBy().hex() + "; give --authority to be sure whose that is.");
        }
        if (!verdict.believed()) {
            err.println(words.en());
        }
        return verdict.believed() ? 0 : 1;
    }

    private StationListFile.Reading.Listed list() throws Refusal {
        Optional<byte[]> key = authority == null ? Optional.empty() : Optional.of(publicKey(authority));
        return switch (StationListFile.read(bytes(stations), key)) {
            case StationListFile.Reading.Refused refused -> throw new Refusal(refused.problem());
            case StationListFile.Reading.Listed listed -> listed;
        };
    }

    private static byte[] publicKey(Path certificate) throws Refusal {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes(certificate)))
                    .getPublicKey()
                    .getEncoded();
        } catch (CertificateException e) {
            throw new Refusal(Problem.of("receipt.noCertificate", certificate.toString()));
        }
    }

    private String code() throws Refusal {
        From given = from;
        Path picture = given == null ? null : given.png;
        String token = given == null ? null : given.token;
        try {
            if (picture != null) {
                return new ReceiptPicture(picture).code().orElseThrow(() -> new Refusal(Problem.of("receipt.noCode")));
            }
            return token != null ? token : new String(in.readNBytes(LONGEST_CODE), UTF_8).strip();
        } catch (IOException e) {
            throw new Refusal(Problem.of("receipt.noFile", String.valueOf(picture)));
        }
    }

    private static byte[] bytes(Path file) throws Refusal {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(Problem.of("receipt.noFile", file.toString()));
        }
    }
}
