package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shubbak.core.text.Texts;

class MrzWordsTest {
    private static final String BEGINNING = "problem.mrz.";

    @Test
    void everyFieldOfEveryZoneHasItsSentenceAndNoOtherSentenceStandsThere() {
        Set<String> fields = Stream.concat(
                        Arrays.stream(MrzFormat.values()).flatMap(format -> format.layout().fields().keySet().stream()),
                        Stream.of("lines"))
                .collect(Collectors.toSet());
        assertThat(Texts.of(SerialDocumentReader.class).keys().stream()
                        .filter(key -> key.startsWith(BEGINNING))
                        .map(key -> key.substring(BEGINNING.length())))
                .containsExactlyInAnyOrderElementsOf(fields);
    }
}
