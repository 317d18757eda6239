package org.shubbak.core.catalogue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.core.text.ArabicKey;

/// The keys under which one service is found. Costs are only compared with each other: a whole word is better than the
/// beginning of one, that is better than a slip of the finger, and the service's own words are better than those of its
/// ministry.
record SearchEntry(ServiceDefinition service, Set<String> phrases, Set<String> own, Set<String> around) {
    private static final int BEGINNING = 2;
    private static final int SLIP = 6;
    private static final int AROUND = 3;
    private static final int OTHER_PHRASE = 1;

    static SearchEntry of(ServiceDefinition service, ServiceCatalogue catalogue) {
        Set<String> phrases = keys(
                Stream.concat(Stream.of(service.name().ar(), service.name().en()), service.everydayWords().stream()));
        Stream<String> ministry = catalogue.ministry(service.ministry()).stream()
                .flatMap(m -> Stream.of(m.name().ar(), m.name().en()));
        Stream<String> sector = catalogue.sectors().stream()
                .filter(s -> s.id().equals(service.sector()))
                .flatMap(s -> Stream.of(s.name().ar(), s.name().en()));
        return new SearchEntry(service, phrases, words(phrases), words(keys(Stream.concat(ministry, sector))));
    }

    /// None when the word does not occur, not even with a slip.
    OptionalInt cost(String word) {
        OptionalInt here = cost(word, own);
        OptionalInt near = cost(word, around);
        return Stream.of(here.stream(), near.stream().map(cost -> cost + AROUND))
                .flatMapToInt(costs -> costs)
                .min();
    }

    int phraseCost(String phrase) {
        return phrases.contains(phrase) ? 0 : OTHER_PHRASE;
    }

    private static OptionalInt cost(String word, Set<String> words) {
        if (words.contains(word)) {
            return OptionalInt.of(0);
        }
        if (words.stream().anyMatch(candidate -> candidate.startsWith(word))) {
            return OptionalInt.of(BEGINNING);
        }
        return words.stream().anyMatch(candidate -> EditDistance.isSmall(word, candidate))
                ? OptionalInt.of(SLIP)
                : OptionalInt.empty();
    }

    private static Set<String> keys(Stream<String> texts) {
        return texts.map(ArabicKey::service).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(Set<String> phrases) {
        Set<String> words = new HashSet<>();
        phrases.forEach(phrase -> words.addAll(Arrays.asList(phrase.split(" "))));
        return words;
    }
}
