package org.shubbak.core.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Key and arguments to words. Each module keeps its texts in one `texts.tsv` of three columns (key, Arabic, English)
/// so that a translator sees both languages beside each other. Unmodifiable, safe for any thread.
public final class Texts {
    private final Map<String, LocalText> texts;

    private Texts(Map<String, LocalText> texts) {
        this.texts = texts;
    }

    /// The texts of the given modules' files, for example `Texts.of(Texts.class, KioskMain.class)`: each class names
    /// the module whose `texts.tsv` lies beside it. A key that two files define is a fault of the build.
    public static Texts of(Class<?>... besideFiles) {
        Map<String, LocalText> all = new LinkedHashMap<>();
        for (Class<?> place : besideFiles) {
            read(place, all);
        }
        return new Texts(Collections.unmodifiableMap(all));
    }

    private static void read(Class<?> place, Map<String, LocalText> all) {
        try (InputStream in = place.getResourceAsStream("texts.tsv")) {
            if (in == null) {
                throw new IllegalArgumentException("no texts.tsv beside " + place.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
            reader.readLine(); // the heading
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length != 3) {
                    throw new IllegalArgumentException("not three columns beside " + place.getName() + ": " + line);
                }
                if (all.put(columns[0], new LocalText(columns[1], columns[2])) != null) {
                    throw new IllegalArgumentException("defined twice: " + columns[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Numbers among the arguments choose the Arabic plural; identifiers are passed as strings, never as numbers.
    public String say(Language language, String key, Object... arguments) {
        String pattern = both(key).in(language);
        return pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(withApostrophes(pattern), language.locale()).format(arguments);
    }

    /// To MessageFormat a single one begins words that it leaves alone, arguments included.
    private static String withApostrophes(String pattern) {
        return pattern.replace("'", "''");
    }

    public String say(Language language, Problem problem) {
        return say(language, "problem." + problem.code(), problem.arguments().toArray());
    }

    public LocalText both(Problem problem) {
        return new LocalText(say(Language.AR, problem), say(Language.EN, problem));
    }

    public LocalText both(String key) {
        LocalText text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }
}
