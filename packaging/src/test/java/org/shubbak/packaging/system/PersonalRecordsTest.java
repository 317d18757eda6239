package org.shubbak.packaging.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A record prints all it holds into the next log line or exception, unless it says for itself what may be printed.
class PersonalRecordsTest {
    private static final String MARK = "900000001 NAJJAR";

    /// Components that hold what a person said or showed.
    private static final Set<String> THEIRS = Set.of(
            "nationalId",
            "nameAr",
            "nameEn",
            "surname",
            "givenNames",
            "personalNumber",
            "applicantName",
            "answers",
            "typed",
            "body");

    @TestFactory
    Stream<DynamicTest> whatAPersonSaidDoesNotPrintItself() {
        return records()
                .map(type -> DynamicTest.dynamicTest(
                        type.getName(),
                        () -> assertThat(String.valueOf(filled(type))).doesNotContain("NAJJAR")));
    }

    @Test
    void theRecordsOfEveryRoomAreFound() {
        assertThat(records().map(Class::getSimpleName))
                .contains("Applicant", "IdentityDocument", "WireEvent", "Mrz", "Question", "Submitted");
    }

    @Test
    void aRecordThatSaysNothingForItselfPrintsAll() throws ReflectiveOperationException {
        assertThat(String.valueOf(filled(Telltale.class))).contains("NAJJAR");
    }

    record Telltale(String nationalId) {}

    private static Stream<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.shubbak").stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Arrays.stream(type.getRecordComponents())
                                .anyMatch(part -> THEIRS.contains(part.getName())
                                        && part.getType().getName().startsWith("java.")));
    }

    private static Object filled(Class<?> record) throws ReflectiveOperationException {
        RecordComponent[] parts = record.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = value(parts[i]);
        }
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent part) throws ReflectiveOperationException {
        Class<?> type = part.getType();
        if (type.isRecord()) {
            return filled(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        String text = THEIRS.contains(part.getName()) ? MARK : "a word";
        boolean texts = ofText(part.getGenericType());
        return switch (type.getName()) {
            case "java.lang.String" -> text;
            case "java.util.List" -> texts ? List.of(text) : List.of();
            case "java.util.Map" -> texts ? Map.of(text, text) : Map.of();
            case "java.util.Set" -> Set.of();
            case "java.util.Optional" -> Optional.empty();
            case "java.util.UUID" -> new UUID(1, 1);
            case "java.time.Instant" -> Instant.EPOCH;
            case "int" -> 1;
            case "long" -> 1L;
            case "boolean" -> true;
            default -> null;
        };
    }

    private static boolean ofText(Type whole) {
        return whole instanceof ParameterizedType of
                && Arrays.stream(of.getActualTypeArguments()).allMatch(String.class::equals);
    }
}
