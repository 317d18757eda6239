package org.shubbak.packaging.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.PaymentDesk;
import org.shubbak.core.counter.Workplace;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LogTarget;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// A clerk on a bad disk: is told of each failure, and tries the same person's form again until it is kept. Arguments:
/// data, ledger, where the failures are written, how many.
public final class PatientCounter {
    private static final int PATIENCE = 4000;
    private static final Answers ANSWERS = new Answers(Map.of("address", "شارع القدس 12", "note", "n".repeat(600)));

    private final Path ledger;
    private final Path failures;
    private final Texts texts = Texts.of(Texts.class, Counter.class);
    private int patience = PATIENCE;

    private PatientCounter(Path ledger, Path failures) {
        this.ledger = ledger;
        this.failures = failures;
    }

    public static void main(String[] arguments) throws IOException {
        LogTarget.standardError();
        new PatientCounter(Path.of(arguments[1]), Path.of(arguments[2]))
                .work(Path.of(arguments[0]), Integer.parseInt(arguments[3]));
        System.exit(0);
    }

    private void work(Path data, int count) throws IOException {
        try (StationStore store = opened(data)) {
            Workplace workplace = new Workplace(store, BenchStation.STATION, Clock.systemUTC(), () -> {});
            Counter counter = new Counter(workplace, BenchCatalogue.CATALOGUE);
            PaymentDesk payments = new PaymentDesk(workplace, null);
            for (int i = 0; i < count; i++) {
                CitizenApplication application = opened(counter);
                paid(payments, application);
                write(ledger, filed(counter, application.id()) + " " + System.nanoTime());
            }
        }
    }

    private StationStore opened(Path data) throws IOException {
        while (true) {
            switch (StationStore.open(data, Clock.systemUTC(), new SecureRandom())) {
                case StationStore.Opening.Opened opened -> {
                    return opened.store();
                }
                case StationStore.Opening.Refused not -> again("start", not.problem());
            }
        }
    }

    private CitizenApplication opened(Counter counter) throws IOException {
        Applicant who = new Applicant("400000014", "أحمد محمد خليل القياس", "Ahmad Bench", null);
        while (true) {
            switch (counter.open(BenchCatalogue.SERVICE, who, ANSWERS, BenchStation.CLERK)) {
                case OpenOutcome.Opened opened -> {
                    return opened.application();
                }
                case OpenOutcome.NotKept not -> again("open", not.problem());
                case OpenOutcome.Invalid invalid -> throw new IllegalStateException(invalid.toString());
            }
        }
    }

    private void paid(PaymentDesk payments, CitizenApplication application) throws IOException {
        while (true) {
            PayOutcome outcome = payments.cash(application, BenchStation.FEE, BenchStation.CLERK);
            if (outcome instanceof PayOutcome.Paid) {
                return;
            }
            if (!(outcome instanceof PayOutcome.NotKept not)) {
                throw new IllegalStateException(outcome.toString());
            }
            again("pay", not.problem());
        }
    }

    private UUID filed(Counter counter, UUID application) throws IOException {
        while (true) {
            switch (counter.file(application, Language.AR, BenchStation.CLERK)) {
                case FileOutcome.Filed filed -> {
                    return filed.application().id();
                }
                case FileOutcome.NotKept not -> again("file", not.problem());
                case FileOutcome.NotPaid not -> throw new IllegalStateException(not.toString());
            }
        }
    }

    /// What the person reads, in both languages.
    private void again(String act, Problem problem) throws IOException {
        String sentences = texts.say(Language.EN, problem) + "\t" + texts.say(Language.AR, problem);
        write(failures, act + "\t" + problem.code() + "\t" + sentences);
        if (--patience == 0) {
            throw new IllegalStateException("this disk never gets well");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }

    private static void write(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
