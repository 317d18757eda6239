package org.shubbak.clerk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shubbak.core.text.Texts;

class TextKeysTest {
    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*(?:\\.[a-z]\\w*)+)\"");
    private static final Set<String> FILES = Set.of("clerks.json");

    @Test
    void everyWordThatAScreenAsksForIsThere() throws IOException {
        Texts texts = ClerkWiring.texts();
        assertThat(asked()).isNotEmpty().allMatch(key -> texts.has(key) || texts.has("problem." + key), "has a text");
    }

    @Test
    void everyWordOfTheCounterIsAskedFor() throws IOException {
        Set<String> asked = asked();
        try (InputStream own = ClerkWiring.class.getResourceAsStream("texts.tsv")) {
            assertThat(own).isNotNull();
            Set<String> keys = new String(own.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2)[0].replaceFirst("^problem\\.", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            keys.removeAll(asked);
            assertThat(keys).as("never asked for").isEmpty();
        }
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        asked.removeAll(FILES);
        return asked;
    }
}
