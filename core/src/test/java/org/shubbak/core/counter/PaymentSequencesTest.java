package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ModelTerminal.Course;
import org.shubbak.core.counter.ModelTerminal.Cut;
import org.shubbak.core.store.KeptPayment;

/// Any course of a dialogue, cuts, lost lines and restarts, in any order: the seed repeats a run.
class PaymentSequencesTest {
    private static final int STEPS = 25;
    private static final List<Cut> CUTS = List.of(Cut.values());
    /// All but those that end with people, who are not here to decide.
    private static final List<Course> COURSES =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Course.CHARGES_LESS, Course.CALLS_ITSELF_OTHERWISE)));

    @TempDir
    Path folder;

    private final ModelTerminal terminal = new ModelTerminal();
    private final List<CitizenApplication> applications = new ArrayList<>();
    private Desk desk;
    private PaymentDesk payments;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noSequenceOfOutcomesChargesTwiceOrForgetsACharge(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            applications.add(desk.open(Desk.PAID));
        }
        for (int step = 0; step < STEPS; step++) {
            act(random);
            assertThat(chargedTwice()).as("step %d", step).isEmpty();
        }
        terminal.reachable = true;
        payments.settle();
        for (KeptPayment payment : all()) {
            boolean charged = terminal.charged.contains(payment.id());
            if (payment.state().paid()) {
                assertThat(charged).as(payment.toString()).isTrue();
            }
            if (charged) {
                assertThat(payment.state().over()).as(payment.toString()).isFalse();
            }
        }
    }

    private void act(Random random) {
        CitizenApplication whom = applications.get(random.nextInt(applications.size()));
        switch (random.nextInt(6)) {
            case 0 -> restart();
            case 1 -> terminal.reachable = !terminal.reachable;
            case 2 -> payments.settle();
            default -> pay(whom, random);
        }
    }

    private void pay(CitizenApplication whom, Random random) {
        terminal.courses.clear();
        terminal.courses.add(COURSES.get(random.nextInt(COURSES.size())));
        terminal.cut = random.nextInt(4) == 0 ? CUTS.get(random.nextInt(CUTS.size())) : Cut.NEVER;
        try {
            payments.card(whom, Desk.CLERK, sentence -> {});
        } catch (ModelTerminal.PowerCut cut) {
            restart();
        }
    }

    private void restart() {
        desk = desk.again();
        connect();
    }

    private void connect() {
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
    }

    private List<UUID> chargedTwice() {
        Set<UUID> once = new HashSet<>();
        return all().stream()
                .filter(payment -> terminal.charged.contains(payment.id()))
                .map(KeptPayment::application)
                .filter(application -> !once.add(application))
                .toList();
    }

    private List<KeptPayment> all() {
        List<KeptPayment> all = new ArrayList<>();
        for (CitizenApplication application : applications) {
            all.addAll(desk.kept(transaction -> desk.store.payments().of(transaction, application.id())));
        }
        return all;
    }
}
