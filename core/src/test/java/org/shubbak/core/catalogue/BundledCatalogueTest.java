package org.shubbak.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.application.ApplicationCheck;
import org.shubbak.core.text.LocalText;

class BundledCatalogueTest {
    private static final ServiceCatalogue CATALOGUE = Bundled.catalogue();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static List<Named<ServiceDefinition>> services() {
        return CATALOGUE.services().stream()
                .map(service -> Named.of(service.id(), service))
                .toList();
    }

    @Test
    void everyServiceOfTheDraftIsThere() {
        assertThat(CATALOGUE.services()).hasSize(64);
        assertThat(CATALOGUE.services().stream().filter(ServiceDefinition::pilot))
                .hasSize(12);
        assertThat(CATALOGUE.illustrative()).isTrue();
        assertThat(CATALOGUE.governorates()).hasSize(16);
    }

    @Test
    void sixSectorsAreTilesAndBirthsStandWithCivilStatus() {
        assertThat(CATALOGUE.sectors().stream()
                        .filter(ServiceCatalogue.Sector::tile)
                        .map(sector -> sector.name().ar()))
                .containsExactly(
                        "ترخيص المركبات", "رخص السير", "الضرائب", "المواليد والأحوال", "جوازات السفر", "الهويات");
        assertThat(CATALOGUE.inSector("births-and-civil-status"))
                .extracting(ServiceDefinition::id)
                .contains("birth-registration", "death-registration", "address-change");
    }

    @Test
    void everySectorHasServices() {
        assertThat(CATALOGUE.sectors())
                .allSatisfy(sector -> assertThat(CATALOGUE.inSector(sector.id()))
                        .as(sector.id())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceCanBeFoundByItsOwnWordsInBothLanguages(ServiceDefinition service) {
        assertThat(service.everydayWords().stream().filter(BundledCatalogueTest::isArabic))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(service.everydayWords().stream().filter(word -> !isArabic(word)))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("services")
    void arabicTextsAreArabicAndEnglishTextsAreNot(ServiceDefinition service) {
        assertThat(List.of(service.name(), service.description(), service.output()))
                .allSatisfy(text -> {
                    assertThat(isArabic(text.ar())).isTrue();
                    assertThat(isArabic(text.en())).isFalse();
                });
        assertThat(service.fields())
                .extracting(Field::label)
                .allSatisfy(label -> assertThat(isArabic(label.en())).isFalse());
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAFormOffersAtFirstIsAccepted(ServiceDefinition service) {
        assertThat(service.fields()).allSatisfy(field -> {
            String initial = field.info().initial();
            assertThat(
                            initial == null
                                    ? List.of()
                                    : ApplicationCheck.check(field, initial, TODAY).stream()
                                            .toList())
                    .isEmpty();
        });
    }

    /// An example that the form itself refuses would send a person round in circles.
    @ParameterizedTest
    @MethodSource("services")
    void everyExampleInAHintIsAccepted(ServiceDefinition service) {
        assertThat(service.fields())
                .allSatisfy(field -> assertThat(
                                example(field).flatMap(example -> ApplicationCheck.check(field, example, TODAY)))
                        .isEmpty());
    }

    private static Optional<String> example(Field field) {
        LocalText hint = field.info().hint();
        if (hint == null || !field.info().leftToRight() || !hint.en().contains("or example ")) {
            return Optional.empty();
        }
        String example = hint.en().replaceFirst(".*or example ", "");
        return Optional.of(field instanceof Field.Amount ? example + " ILS" : example);
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
