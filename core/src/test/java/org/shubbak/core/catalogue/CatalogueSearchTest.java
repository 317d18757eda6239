package org.shubbak.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueSearchTest {
    private static final CatalogueSearch SEARCH = new CatalogueSearch(Bundled.catalogue());

    private static List<String> find(String typed) {
        return SEARCH.find(typed).stream().map(ServiceDefinition::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "رخصه, vehicle-licence-renewal",
        "تجديد الرخصة, vehicle-licence-renewal",
        "تجديد الرخصة, driving-licence-renewal",
        "جواز, passport-renewal",
        "الجواز, passport-first-issue",
        "passport, passport-renewal",
        "PASSPORT, passport-for-minor",
        "هوية, id-card-replacement-lost",
        "هويه ضايعه, id-card-replacement-lost",
        "هوية ١٦, id-card-first-issue",
        "هوية ۱۶, id-card-first-issue",
        "سيارة, vehicle-licence-renewal",
        "السياره, vehicle-ownership-transfer",
        "اشتريت سيارة, vehicle-ownership-transfer",
        "ترخيص سيارة, vehicle-licence-renewal",
        "فحص, vehicle-technical-test-booking",
        "ولد لي طفل, birth-registration",
        "ضاعت هويتي, id-card-replacement-lost",
        "غيرت عنواني, address-change",
        "كوشان, land-register-extract",
        "kushan, land-register-extract",
        "توجيهي, secondary-certificate-transcript",
        "tawjihi, secondary-certificate-transcript",
        "عدم محكومية, non-conviction-certificate",
        "وزارة الصحة, health-insurance-renewal",
        "تؤوريا, driving-theory-test-booking",
        "باسبور, passport-renewal",
    })
    void whatPeopleTypeFindsTheService(String typed, String service) {
        assertThat(find(typed)).contains(service);
    }

    @ParameterizedTest
    @CsvSource({
        "تجديد جواز سفر, passport-renewal",
        "Passport renewal, passport-renewal",
        "renew passport, passport-renewal",
        "lost passport, passport-replacement-lost",
        "lost ID, id-card-replacement-lost",
        "birth certificate copy, birth-certificate-copy",
        "شهادة وفاة بالإنجليزي, death-certificate-copy",
        "طابو, land-register-extract",
        "هوية ضايعة, id-card-replacement-lost",
        "نمرة مميزة, special-plate-number-request",
        "وين جوازي, passport-delivery-status",
        "دفع مخالفة, traffic-violation-payment",
    })
    void theServiceThatIsMeantComesFirst(String typed, String service) {
        assertThat(find(typed)).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource({
        "pasport, passport-renewal",
        "passprot, passport-renewal",
        "pasportt, passport-renewal",
        "licnece, vehicle-licence-renewal",
        "certifcate, birth-certificate-copy",
        "محكوميه, non-conviction-certificate",
        "محكوومية, non-conviction-certificate",
        "مخلفات, traffic-violations-enquiry",
    })
    void aSlipOfTheFingerStillFindsIt(String typed, String service) {
        assertThat(find(typed)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"جو", "pass", "رخ", "هو"})
    void theBeginningOfAWordIsEnough(String typed) {
        assertThat(find(typed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "؟", "xyzzy", "زرافة بنفسجية"})
    void whatIsNotOfferedFindsNothing(String typed) {
        assertThat(find(typed)).isEmpty();
    }

    @Test
    void aWholeWordComesBeforeABeginningAndThatBeforeASlip() {
        List<String> found = find("فحص سيارة");
        assertThat(found).startsWith("vehicle-licence-renewal", "vehicle-technical-test-booking");
    }

    @Test
    void aSentenceFindsWhatMostOfItsWordsMean() {
        assertThat(find("بدي اجدد جواز السفر لو سمحت")).contains("passport-renewal");
        assertThat(find("I want to renew my driving license please")).startsWith("driving-licence-renewal");
    }

    @Test
    void nothingIsFoundTwice() {
        assertThat(find("رخصة")).doesNotHaveDuplicates();
    }
}
