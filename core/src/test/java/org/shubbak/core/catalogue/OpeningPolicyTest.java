package org.shubbak.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.pack.PackDraft;
import org.shubbak.core.pack.PackFile;

class OpeningPolicyTest {
    private static final PolicyKey KEY = PolicyKey.of("k".repeat(43)).orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String MEMBER = "400000014";
    private static final String STRANGER = "900000019";

    @TempDir
    Path place;

    private PackDraft draft;

    @BeforeEach
    void catalogueFolder() throws Exception {
        draft = new PackDraft(place);
        draft.write("members/state-employees.txt", KEY.token("state-employees", MEMBER) + "\n");
    }

    private ServiceCatalogue catalogue(String openings) throws Exception {
        policy(openings);
        return PackDraft.read(draft.signed()).catalogue();
    }

    private void policy(String openings) throws Exception {
        draft.write(
                "policy.json",
                "{\"policyKey\":\"" + KEY.id() + "\",\"groups\":[{\"id\":\"state-employees\",\"name\":"
                        + "{\"ar\":\"موظفو الدولة\",\"en\":\"State employees\"}}],\"openings\":[" + openings + "]}");
    }

    private static String day(Openness openness) {
        return switch (openness) {
            case Openness.Everybody any -> "everybody";
            case Openness.Only only -> "only " + only.group().id();
            case Openness.NotYet not ->
                "from " + not.from()
                        + (not.basis() == null ? "" : " by " + not.basis().en());
        };
    }

    private static String open(ServiceCatalogue catalogue, String service, LocalDate day) {
        return day(catalogue.policy().openness(catalogue.service(service).orElseThrow(), day));
    }

    @Test
    void aPackCarriesForWhomItsServicesAreOpen() throws Exception {
        ServiceCatalogue catalogue = catalogue("{\"service\":\"passport-renewal\",\"only\":\"state-employees\"},"
                + "{\"service\":\"address-change\",\"from\":\"2027-01-15\"}");
        assertThat(open(catalogue, "passport-renewal", TODAY)).isEqualTo("only state-employees");
        assertThat(open(catalogue, "address-change", TODAY)).isEqualTo("from 2027-01-15");
        assertThat(open(catalogue, "address-change", LocalDate.of(2027, 1, 15))).isEqualTo("everybody");
        assertThat(open(catalogue, "po-box-rental", TODAY)).isEqualTo("everybody");
    }

    @Test
    void aServiceWaitsForItsLawWhateverItsDay() throws Exception {
        String basis = "\"basis\":{\"text\":{\"ar\":\"قرار\",\"en\":\"the decision\"}";
        ServiceCatalogue waiting = catalogue("{\"service\":\"address-change\",\"from\":\"2026-01-01\"," + basis + "}}");
        assertThat(open(waiting, "address-change", LocalDate.of(2030, 1, 1))).isEqualTo("from null by the decision");
        ServiceCatalogue known = catalogue("{\"service\":\"address-change\",\"from\":\"2026-01-01\"," + basis
                + ",\"inForceFrom\":\"2026-12-01\"}}");
        assertThat(open(known, "address-change", TODAY)).isEqualTo("from 2026-12-01 by the decision");
        assertThat(open(known, "address-change", LocalDate.of(2026, 12, 1))).isEqualTo("everybody");
    }

    @Test
    void onlyWhoIsOnTheListIsAdmittedAndOnlyByTheRightKey() throws Exception {
        ServiceCatalogue catalogue = catalogue("{\"service\":\"passport-renewal\",\"only\":\"state-employees\"}");
        ServiceDefinition service = catalogue.service("passport-renewal").orElseThrow();
        OpeningPolicy policy = catalogue.policy();
        assertThat(policy.admit(service, TODAY, MEMBER, Optional.of(KEY))).isInstanceOf(Admission.Admitted.class);
        assertThat(policy.admit(service, TODAY, STRANGER, Optional.of(KEY))).isInstanceOf(Admission.NotAmong.class);
        assertThat(policy.admit(service, TODAY, MEMBER, Optional.empty())).isInstanceOf(Admission.CannotTell.class);
        assertThat(policy.admit(service, TODAY, MEMBER, PolicyKey.of("x".repeat(43))))
                .isInstanceOf(Admission.CannotTell.class);
    }

    @Test
    void nothingOfThePersonStandsInThePackOrInWhatIsPrinted() throws Exception {
        ServiceCatalogue catalogue = catalogue("{\"service\":\"passport-renewal\",\"only\":\"state-employees\"}");
        assertThat(draft.signed()).doesNotContain(MEMBER);
        assertThat(catalogue.policy().toString()).contains("MemberList[1]").doesNotContain(MEMBER);
        assertThat(KEY.toString()).doesNotContain("kkkk");
        assertThat(KEY.token("state-employees", MEMBER)).isNotEqualTo(KEY.token("teachers", MEMBER));
    }

    @Test
    void aLongListIsReadAndFindsEveryMember() {
        List<String> tokens = IntStream.range(0, 20_000)
                .mapToObj(n -> KEY.token("state-employees", Integer.toString(400_000_000 + n)))
                .toList();
        MemberList list = MemberList.of(MemberList.lines(tokens)).orElseThrow();
        assertThat(list.size()).isEqualTo(20_000);
        assertThat(tokens).allMatch(list::has);
        assertThat(list.has(KEY.token("state-employees", STRANGER))).isFalse();
    }

    @Test
    void mistakesInThePolicyAreSaidWithTheirPlace() throws Exception {
        policy("{\"service\":\"passport-renewel\"}");
        assertThat(PackFile.build(draft.folder()).toString())
                .contains("policy.json /openings/0/service: there is no service 'passport-renewel'");
        policy("{\"service\":\"passport-renewal\",\"only\":\"teachers\"}");
        assertThat(PackFile.build(draft.folder()).toString())
                .contains("policy.json /openings/0/only: there is no group 'teachers'");
        policy("");
        draft.write("members/state-employees.txt", MEMBER + "\n");
        assertThat(PackFile.build(draft.folder()).toString())
                .contains("members/state-employees.txt holds a line that is none of a list")
                .doesNotContain(MEMBER);
    }
}
