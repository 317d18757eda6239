package org.shubbak.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.catalogue.ServiceDefinition.Channel;
import org.shubbak.kiosk.Sample;

/// A service that is open for the people on a list only.
class AdmissionTest {
    private static final String STRANGER = "900000019";
    private static final ServiceDefinition SERVICE =
            Sample.service("for-employees", Sample.PAID, Channel.KIOSK, Channel.COUNTER);
    private static final Purpose PURPOSE = Purpose.of(SERVICE, new Step.Services("vehicle-licensing"));

    private static Next confirm(Catalogues catalogues, String number) {
        return new Journey(() -> Sample.TODAY, catalogues)
                .next(new Step.ConfirmNumber(PURPOSE, Sample.document(number), number), new Event.Go());
    }

    @Test
    void whoIsOnTheListGoesOnToTheFirstQuestion() {
        assertThat(confirm(Sample.OPEN, Sample.NUMBER).step()).isInstanceOf(Step.Question.class);
    }

    @Test
    void whoIsNotIsToldBeforeAnythingIsTypedAndIsForgotten() {
        Next next = confirm(Sample.OPEN, STRANGER);
        assertThat(next.step())
                .isEqualTo(new Step.NotAdmitted(SERVICE, new Admission.NotAmong(Sample.EMPLOYEES), true));
        assertThat(next.effects()).containsExactly(new Effect.Wipe());
        assertThat(next.toString()).doesNotContain(STRANGER);
    }

    @Test
    void aTypedNumberIsLookedUpLikeOneThatWasRead() {
        Next next = new Journey(() -> Sample.TODAY, Sample.OPEN)
                .next(new Step.TypeNumber(PURPOSE, null, "", 0, null), new Event.Enter(STRANGER));
        assertThat(next.step()).isInstanceOf(Step.NotAdmitted.class);
    }

    @Test
    void aStationWithoutTheKeyOfTheListAdmitsNobodyAndSaysWhy() {
        for (Optional<PolicyKey> key : java.util.List.of(Optional.<PolicyKey>empty(), PolicyKey.of("B".repeat(43)))) {
            Catalogues without = Catalogues.always(Sample.OPEN.now(), key);
            assertThat(confirm(without, Sample.NUMBER).step())
                    .isEqualTo(new Step.NotAdmitted(SERVICE, new Admission.CannotTell(Sample.EMPLOYEES), true));
        }
    }
}
