package org.shubbak.packaging.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/// Which module and which room may see which. Every arrow points to core.
final class Arrows {
    private static final String[] PLAIN_JAVA = {
        "java..",
        "javax.crypto..",
        "com.nimbusds..",
        "com.github.luben.zstd..",
        "javax.net.ssl..",
        "org.slf4j..",
        "org.jspecify.annotations.."
    };
    private static final String[] JSON = {"tools.jackson..", "com.fasterxml.jackson.annotation.."};

    private Arrows() {}

    static Map<String, ArchRule> rules() {
        return Map.ofEntries(
                Map.entry("core stands on Java alone", coreStandsOnJavaAlone()),
                Map.entry("SQL stays in the store", sqlStaysInTheStore()),
                Map.entry("JSON stays in catalogue and sync", jsonStaysAtTheBorder()),
                Map.entry("the lower rooms of core know nothing of the upper", lowerRoomsKnowNothingOfUpper()),
                Map.entry("text and money know nobody", textAndMoneyKnowNobody()),
                Map.entry("hardware sees the ports", hardwareSeesThePorts()),
                Map.entry("serial ports stay in the link", serialPortsStayInTheLink()),
                Map.entry("smart cards stay in idcard", smartCardsStayInIdcard()),
                Map.entry("the kit sees core and JavaFX", kitSeesCoreAndJavaFx()),
                Map.entry("the kiosk does not see the clerk", appsDoNotSee("kiosk", "clerk")),
                Map.entry("the clerk does not see the kiosk", appsDoNotSee("clerk", "kiosk")),
                Map.entry("drivers are met in the wiring only", driversAreMetInTheWiringOnly()),
                Map.entry("the hub sees no device and no local store", hubSeesNoDevice()),
                Map.entry("nobody below the apps sees packaging", nobodySeesPackaging()));
    }

    private static ArchRule coreStandsOnJavaAlone() {
        return classes()
                .that()
                .resideInAPackage("org.shubbak.core..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("org.shubbak.core..")
                        .or(resideInAnyPackage(PLAIN_JAVA))
                        .or(resideInAnyPackage("org.sqlite.."))
                        .or(resideInAnyPackage(JSON)))
                .because("the hub, both apps and the drivers share core: what it drags in, all of them carry");
    }

    private static ArchRule sqlStaysInTheStore() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak.core..")
                .and()
                .resideOutsideOfPackage("org.shubbak.core.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("one writer and one place for transactions is what makes the promise provable");
    }

    private static ArchRule jsonStaysAtTheBorder() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak.core..")
                .and()
                .resideOutsideOfPackages(
                        "org.shubbak.core.catalogue..",
                        "org.shubbak.core.receipt..",
                        "org.shubbak.core.store..",
                        "org.shubbak.core.sync..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JSON)
                .because("JSON is a form at the border, not a way to think");
    }

    private static ArchRule lowerRoomsKnowNothingOfUpper() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "org.shubbak.core.text..",
                        "org.shubbak.core.money..",
                        "org.shubbak.core.catalogue..",
                        "org.shubbak.core.application..",
                        "org.shubbak.core.device..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.shubbak.core.store..", "org.shubbak.core.counter..", "org.shubbak.core.sync..")
                .because("what an application is does not depend on where it is kept or how it travels");
    }

    private static ArchRule textAndMoneyKnowNobody() {
        return noClasses()
                .that()
                .resideInAnyPackage("org.shubbak.core.text..", "org.shubbak.core.money..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.shubbak.core.catalogue..", "org.shubbak.core.application..", "org.shubbak.core.device..")
                .because("words and amounts are the ground floor");
    }

    private static ArchRule hardwareSeesThePorts() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak.hardware..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.shubbak.core.store..",
                        "org.shubbak.core.sync..",
                        "org.shubbak.core.catalogue..",
                        "org.shubbak.ui..",
                        "org.shubbak.kiosk..",
                        "org.shubbak.clerk..",
                        "org.shubbak.hub..",
                        "javafx..")
                .because("a driver knows its device and the port it implements, and nothing of the counter's work");
    }

    private static ArchRule serialPortsStayInTheLink() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .and()
                .resideOutsideOfPackage("org.shubbak.hardware.link..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fazecast..")
                .because("its traps are handled once");
    }

    private static ArchRule smartCardsStayInIdcard() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .and()
                .resideOutsideOfPackage("org.shubbak.hardware.idcard..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.smartcardio..", "jnasmartcardio..")
                .because("its traps are handled once");
    }

    private static ArchRule kitSeesCoreAndJavaFx() {
        return classes()
                .that()
                .resideInAPackage("org.shubbak.ui..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.shubbak.ui..", "org.shubbak.core..", "javafx..")
                        .or(resideInAnyPackage("atlantafx..", "org.kordamp.ikonli.."))
                        .or(resideInAnyPackage(PLAIN_JAVA)))
                .because("both apps stand on the kit; what it drags in, both carry");
    }

    private static ArchRule appsDoNotSee(String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak." + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.shubbak." + other + "..", "org.shubbak.hub..")
                .because("what both need belongs to core or to the kit");
    }

    private static ArchRule driversAreMetInTheWiringOnly() {
        DescribedPredicate<JavaClass> app = resideInAnyPackage("org.shubbak.kiosk..", "org.shubbak.clerk..");
        DescribedPredicate<JavaClass> wiring = simpleNameEndingWith("Wiring");
        return noClasses()
                .that(app.and(DescribedPredicate.not(wiring)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.shubbak.hardware..")
                .because("an app speaks to ports; which driver stands behind one is decided in one class");
    }

    private static ArchRule hubSeesNoDevice() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak.hub..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.shubbak.core.device..",
                                "org.shubbak.core.store..",
                                "org.shubbak.core.counter..",
                                "org.shubbak.hardware..",
                                "org.shubbak.ui..",
                                "javafx..")
                        .or(resideInAPackage("org.shubbak.core.sync..")
                                .and(DescribedPredicate.not(resideInAPackage("org.shubbak.core.sync.wire..")))))
                .because("the centre serves stations it cannot see into");
    }

    private static ArchRule nobodySeesPackaging() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .and()
                .resideOutsideOfPackage("org.shubbak.packaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.shubbak.packaging..")
                .because("it is the only module that sees everything");
    }
}
