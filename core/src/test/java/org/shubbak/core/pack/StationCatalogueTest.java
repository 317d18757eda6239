package org.shubbak.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.store.Kept;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.text.Problem;

/// A counter whose catalogue changes while people are served.
class StationCatalogueTest {
    private static final String SERVICE = "po-box-rental";
    private static final PolicyKey KEY = PolicyKey.of("k".repeat(43)).orElseThrow();
    private static final Applicant STRANGER = new Applicant("900000019", null, "Somebody Else", null);

    @TempDir
    Path folder;

    @TempDir
    Path drafts;

    private PackDraft draft;
    private Desk desk;
    private StationCatalogue catalogue;
    private Counter counter;

    @BeforeEach
    void open() throws Exception {
        draft = new PackDraft(drafts);
        desk = new Desk(folder);
        if (!(CatalogueReader.bundled() instanceof CatalogueReading.Complete bundled)) {
            throw new AssertionError("the bundled catalogue does not read");
        }
        catalogue = StationCatalogue.open(desk.store, draft.keys(), bundled.catalogue(), Optional.of(KEY));
        counter = new Counter(desk.workplace, catalogue, null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void arrive(long number) {
        String text = draft.signed();
        CataloguePack pack = PackDraft.read(text);
        PackOrder order = new PackOrder(number, pack.version(), Optional.of(pack.hash()));
        assertThat(desk.store.transact(transaction -> {
                    desk.store.catalogueOrders().take(transaction, order);
                    return true;
                }))
                .isInstanceOf(Kept.Done.class);
        assertThat(catalogue.take(order, text)).isEmpty();
    }

    private ServiceDefinition service() {
        return catalogue.now().service(SERVICE).orElseThrow();
    }

    private OpenOutcome apply(ServiceDefinition service, Applicant who) {
        Answers answers = Answers.none()
                .with("nationalId", who.nationalId())
                .with("governorate", "ramallah")
                .with("mobile", "0599123456");
        return counter.open(service, who, answers, Desk.CLERK);
    }

    private static String said(OpenOutcome outcome) {
        return switch (outcome) {
            case OpenOutcome.Opened opened -> {
                CitizenApplication application = opened.application();
                yield application.catalogueVersion() + " "
                        + application.fee().getFirst().amount().minor();
            }
            case OpenOutcome.Invalid invalid -> invalid.problems().toString();
            case OpenOutcome.NotKept not -> not.problem().code();
        };
    }

    @Test
    void whatAPersonBeganIsOpenedOnTheCatalogueItWasTakenFrom() throws Exception {
        ServiceDefinition began = service();
        draft.version("2026.12").change("services/po-box-rental/service.json", "\"80.00\"", "\"95.00\"");
        arrive(1);
        assertThat(catalogue.activate()).isTrue();
        assertThat(said(apply(began, Desk.YOUSEF))).isEqualTo(PackDraft.VERSION + " 8000");
        assertThat(said(apply(service(), Desk.YOUSEF))).isEqualTo("2026.12 9500");
    }

    @Test
    void whatWasOpenedIsFiledOnItsVersionAfterTheCatalogueChanged() throws Exception {
        OpenOutcome opened = apply(service(), Desk.YOUSEF);
        draft.version("2026.12").change("services/po-box-rental/service.json", "\"80.00\"", "\"95.00\"");
        arrive(1);
        catalogue.activate();
        if (!(opened instanceof OpenOutcome.Opened done)) {
            throw new AssertionError(said(opened));
        }
        Kept<CitizenApplication> kept = desk.store.transact(transaction -> desk.store
                .applications()
                .find(transaction, done.application().id())
                .orElseThrow()
                .application());
        assertThat(kept)
                .isInstanceOfSatisfying(
                        Kept.Done.class,
                        found -> assertThat(found.value())
                                .isInstanceOfSatisfying(CitizenApplication.class, application -> {
                                    assertThat(application.catalogueVersion()).isEqualTo(PackDraft.VERSION);
                                    assertThat(application
                                                    .fee()
                                                    .getFirst()
                                                    .amount()
                                                    .minor())
                                            .isEqualTo(8000);
                                }));
    }

    @Test
    void theCounterItselfRefusesWhoIsNotOnTheListWhateverTheScreensDo() throws Exception {
        draft.write("members/state-employees.txt", KEY.token("state-employees", Desk.YOUSEF.nationalId()) + "\n");
        draft.write(
                "policy.json",
                "{\"policyKey\":\"" + KEY.id() + "\",\"groups\":[{\"id\":\"state-employees\",\"name\":"
                        + "{\"ar\":\"موظفو الدولة\",\"en\":\"State employees\"}}],\"openings\":"
                        + "[{\"service\":\"po-box-rental\",\"only\":\"state-employees\"}]}");
        draft.version("2026.12");
        arrive(1);
        catalogue.activate();
        assertThat(said(apply(service(), STRANGER))).isEqualTo("opening.notAmong");
        assertThat(said(apply(service(), Desk.YOUSEF))).isEqualTo("2026.12 8000");
    }

    @Test
    void theCounterItselfRefusesWhatIsNotOpenYet() throws Exception {
        draft.write(
                "policy.json",
                "{\"groups\":[],\"openings\":[{\"service\":\"po-box-rental\",\"from\":\"2027-01-15\"}]}");
        draft.version("2026.12");
        arrive(1);
        catalogue.activate();
        assertThat(said(apply(service(), Desk.YOUSEF))).isEqualTo("opening.notYet");
    }

    @Test
    void aPackThatReadsNoFurtherThanItsSignatureIsRefusedAndTheOldOneStays() throws Exception {
        draft.version("2026.12");
        String text = draft.signed();
        String broken = text.replaceFirst("\n", "\n\n");
        PackOrder order =
                new PackOrder(1, "2026.12", Optional.of(PackDraft.read(text).hash()));
        desk.store.transact(transaction -> {
            desk.store.catalogueOrders().take(transaction, order);
            return true;
        });
        assertThat(catalogue.take(order, broken)).contains(Problem.of("pack.altered"));
        assertThat(catalogue.warnings()).isEqualTo(List.of(Problem.of("pack.altered")));
        assertThat(catalogue.version()).isEqualTo("bundled");
    }
}
