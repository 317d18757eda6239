package org.shubbak.packaging.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shubbak");

    static Stream<Map.Entry<String, ArchRule>> allRules() {
        return Stream.concat(Arrows.rules().entrySet().stream(), Bans.rules().entrySet().stream());
    }

    @TestFactory
    Stream<DynamicTest> theProductKeepsEveryRule() {
        return allRules()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatCode(() ->
                                        rule.getValue().allowEmptyShould(true).check(PRODUCT))
                                .doesNotThrowAnyException()));
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Stream.of("core", "hardware", "ui", "kiosk", "clerk", "hub", "packaging"))
                .allSatisfy(room -> assertThat(PRODUCT.stream().map(c -> c.getPackageName() + "."))
                        .anyMatch(name -> name.startsWith("org.shubbak." + room + ".")));
    }

    /// Each rule is shown to bite: a class that breaks it is planted among the tests, and the rule must refuse it.
    @TestFactory
    Stream<DynamicTest> everyRuleRefusesItsPlantedFault() {
        JavaClasses planted = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages(
                        "org.shubbak.core",
                        "org.shubbak.hardware",
                        "org.shubbak.ui",
                        "org.shubbak.kiosk",
                        "org.shubbak.clerk",
                        "org.shubbak.hub");
        return allRules()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(planted))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("planted")));
    }
}
