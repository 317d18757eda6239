package org.shubbak.packaging.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words in quotation marks of a module's source, and the keys of texts among them.
record SourceWords(Set<String> words) {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-zA-Z0-9]+)+");

    static SourceWords of(Path source) {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file, UTF_8).stream()
                        .filter(line -> !line.strip().startsWith("//"))
                        .flatMap(line -> QUOTED.matcher(line).results())
                        .forEach(quoted -> words.add(quoted.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceWords(words);
    }

    /// Words that can only be keys: their first part is that of a known key. Names of files are none.
    Stream<String> keys(Set<String> known) {
        return words.stream()
                .filter(word -> KEY.matcher(word).matches())
                .filter(word -> !word.matches(".*\\.(css|tsv|json)"))
                .filter(word -> known.stream().anyMatch(key -> part(key).equals(part(word))));
    }

    private static String part(String key) {
        String bare = key.replaceFirst("^problem\\.", "");
        return bare.substring(0, bare.indexOf('.'));
    }

    /// Whole, as the code of a problem, or put together of a beginning, a middle and an end that are all in the source.
    boolean uses(String key) {
        String bare = key.replaceFirst("^problem\\.", "");
        Predicate<String> whole = words::contains;
        return whole.test(key)
                || whole.test(bare)
                || ends().anyMatch(end -> bare.endsWith(end) && whole.test(cut(bare, end)))
                || beginnings()
                        .filter(bare::startsWith)
                        .map(beginning -> bare.substring(beginning.length()))
                        .anyMatch(rest -> whole.test(rest)
                                || ends().anyMatch(end -> rest.endsWith(end) && whole.test(cut(rest, end))));
    }

    private Stream<String> beginnings() {
        return words.stream().filter(word -> word.length() > 1 && word.endsWith("."));
    }

    private Stream<String> ends() {
        return words.stream().filter(word -> word.length() > 1 && word.startsWith("."));
    }

    private static String cut(String text, String end) {
        return text.substring(0, text.length() - end.length());
    }
}
