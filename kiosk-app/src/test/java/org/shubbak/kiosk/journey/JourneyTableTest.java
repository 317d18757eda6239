package org.shubbak.kiosk.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shubbak.kiosk.Sample;

class JourneyTableTest {
    private final Journey journey = new Journey(() -> Sample.TODAY, Sample.OPEN);
    private final Map<String, Step> steps = JourneySteps.all();
    private final Map<String, Event> events = JourneyEvents.all();

    @Test
    void everyStepAnswersEveryEventAsTheTableSays() throws IOException {
        List<String> rows = steps.entrySet().stream()
                .flatMap(step -> events.entrySet().stream().map(event -> row(step, event)))
                .filter(Objects::nonNull)
                .toList();
        assertThat(String.join("\n", rows)).isEqualTo(table());
    }

    @Test
    void everyStepAndEveryEventStandsInTheTable() {
        assertThat(names(steps.values())).isEqualTo(leaves(Step.class));
        assertThat(names(events.values())).isEqualTo(leaves(Event.class));
    }

    /// Null where the page stays as it is.
    private @Nullable String row(Map.Entry<String, Step> step, Map.Entry<String, Event> event) {
        Next next = journey.next(step.getValue(), event.getValue());
        boolean stays = next.step().equals(step.getValue());
        if (stays && next.effects().isEmpty()) {
            return null;
        }
        String to = stays ? "stays" : next.step().toString().replaceAll("\\[.*", "") + detail(next.step());
        String effects =
                next.effects().stream().map(e -> e.getClass().getSimpleName()).collect(Collectors.joining(" "));
        return String.join("\t", step.getKey(), event.getKey(), to, effects).stripTrailing();
    }

    private static String detail(Step step) {
        return switch (step) {
            case Step.Question q ->
                " " + q.place() + (q.problem() == null ? "" : " problem") + (q.changing() ? " changing" : "");
            case Step.Done d -> " " + d.paper().getClass().getSimpleName();
            case Step.Stopped s -> " " + s.left().getClass().getSimpleName();
            case Step.InDoubt d -> d.asking() ? " asking" : "";
            case Step.Pay p ->
                p.readiness().asking() ? " asking" : p.readiness().canPay() ? " ready" : " not ready";
            case Step.TypeNumber t -> t.problem() == null ? "" : " wrong " + t.wrong();
            case Step.PresentDocument p -> p.problem() == null ? "" : " problem";
            case Step.AtCounter c -> " " + c.reason();
            case Step.StillThere s -> " over " + s.behind().getClass().getSimpleName();
            case Step.Leaving l -> " over " + l.behind().getClass().getSimpleName();
            default -> "";
        };
    }

    private static Set<String> names(Iterable<?> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(v -> names.add(v.getClass().getSimpleName()));
        return names;
    }

    private static Set<String> leaves(Class<?> sealed) {
        return Stream.of(sealed)
                .flatMap(JourneyTableTest::below)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> below(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(JourneyTableTest::below)
                : Stream.of(type);
    }

    private static String table() throws IOException {
        try (InputStream in = JourneyTableTest.class.getResourceAsStream("journey.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
        }
    }
}
