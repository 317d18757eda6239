package org.shubbak.packaging.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/// What is refused everywhere, each with the harm it did elsewhere.
final class Bans {
    private static final String WRAPPING = "JavaFX draws wrapped Arabic wrongly and throws; Prose breaks lines itself";

    private Bans() {}

    static Map<String, ArchRule> rules() {
        return Map.ofEntries(
                Map.entry("models know no scene", modelsKnowNoScene()),
                Map.entry("no package cycles", noPackageCycles()),
                Map.entry("no mutable statics", noMutableStatics()),
                Map.entry("names say what a thing is", namesSayWhatAThingIs()),
                Map.entry("one crossing of the FX thread", oneCrossingOfTheFxThread()),
                Map.entry("no toolkit wrapping", noToolkitWrapping()),
                Map.entry("no toolkit dialogs or text flows", noToolkitDialogs()),
                Map.entry("checked I/O ends where it begins", checkedIoEndsWhereItBegins()),
                Map.entry("no locale-less words", noLocalelessWords()),
                Map.entry("no stack traces to the console", noStackTracesToTheConsole()));
    }

    private static ArchRule modelsKnowNoScene() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a model that knows nodes cannot be tested without a screen");
    }

    private static ArchRule noPackageCycles() {
        return slices().matching("org.shubbak.(**)")
                .should()
                .beFreeOfCycles()
                .because("rooms that need each other are one room");
    }

    private static ArchRule noMutableStatics() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.shubbak..")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("a static that changes is a hidden parameter of everything");
    }

    private static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base)(\\$.*)?")
                .because("such a name says that nobody knew what the class is");
    }

    private static ArchRule oneCrossingOfTheFxThread() {
        return noClasses()
                .that(resideInAnyPackage("org.shubbak.ui..", "org.shubbak.kiosk..", "org.shubbak.clerk..")
                        .and(notNamed("FxTasks")))
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .orShould()
                .callConstructorWhere(target(call -> call.getTarget().getOwner().isEquivalentTo(Thread.class)))
                .because("two ways to cross a thread border are one too many");
    }

    private static ArchRule noToolkitWrapping() {
        Set<String> refused = Set.of("setWrapText", "wrapTextProperty", "setWrappingWidth", "wrappingWidthProperty");
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .should()
                .callMethodWhere(
                        target(call -> refused.contains(call.getTarget().getName())))
                .because(WRAPPING);
    }

    private static ArchRule noToolkitDialogs() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javafx\\.scene\\.(text\\.TextFlow|control\\.(Alert|DialogPane|Dialog|DatePicker))")
                .because(WRAPPING + "; the dialogs are left to right and English");
    }

    private static ArchRule checkedIoEndsWhereItBegins() {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage("org.shubbak..")
                        .and(DescribedPredicate.describe(
                                "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "org.shubbak.hardware.link..",
                                "org.shubbak.hardware.simulator..",
                                "org.shubbak.core.store..",
                                "org.shubbak.hub.store..",
                                "org.shubbak.packaging.."))))
                .and()
                .arePublic()
                .should()
                .notDeclareThrowableOfType(java.io.IOException.class)
                .because("past its border a failure is a value with a name");
    }

    private static ArchRule noLocalelessWords() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .should()
                .callMethodWhere(target(Bans::dependsOnTheDefaultLocale))
                .because("under an Arabic locale it writes Arabic-Indic digits into files, keys and protocols");
    }

    private static boolean dependsOnTheDefaultLocale(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        boolean ofString = target.getOwner().isEquivalentTo(String.class);
        boolean printed = target.getName().equals("printf");
        boolean takesLocale =
                target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(java.util.Locale.class));
        boolean words = ofString
                && Set.of("format", "formatted", "toUpperCase", "toLowerCase").contains(target.getName());
        return (words || printed) && !takesLocale;
    }

    private static ArchRule noStackTracesToTheConsole() {
        return noClasses()
                .that()
                .resideInAPackage("org.shubbak..")
                .should()
                .callMethodWhere(target(call -> call.getTarget().getName().equals("printStackTrace")))
                .because("a fault is logged once and shown as an incident code");
    }

    private static <T extends JavaAccess<?>> DescribedPredicate<T> target(java.util.function.Predicate<T> test) {
        return DescribedPredicate.describe("a refused target", test);
    }

    private static DescribedPredicate<JavaClass> notNamed(String simpleName) {
        return DescribedPredicate.describe(
                "not " + simpleName, c -> !c.getName().matches(".*\\b" + simpleName + "(\\$.*)?"));
    }
}
