package org.shubbak.core.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shubbak.core.text.ArabicKey;

/// Finds services by what people call them, in either language. The keys are made once. Unmodifiable, safe for
/// any thread.
public final class CatalogueSearch {
    private final List<SearchEntry> entries;

    public CatalogueSearch(ServiceCatalogue catalogue) {
        entries = catalogue.services().stream()
                .map(service -> SearchEntry.of(service, catalogue))
                .toList();
    }

    /// Best first; nothing typed finds nothing. Where no service has all words, those with the most of them come.
    public List<ServiceDefinition> find(String typed) {
        String phrase = ArabicKey.service(typed);
        if (phrase.isEmpty()) {
            return List.of();
        }
        List<String> words = List.of(phrase.split(" "));
        List<Hit> hits = entries.stream()
                .flatMap(entry -> Hit.of(entry, phrase, words).stream())
                .sorted(Hit.BEST_FIRST)
                .toList();
        int most = hits.stream().mapToInt(Hit::words).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.words() == most)
                .map(hit -> hit.entry().service())
                .toList();
    }

    /// @param words how many of the words asked for were found
    /// @param cost how far they are from being found exactly
    private record Hit(SearchEntry entry, int words, int cost) {
        static final Comparator<Hit> BEST_FIRST =
                Comparator.comparingInt(Hit::words).reversed().thenComparingInt(Hit::cost);

        static Optional<Hit> of(SearchEntry entry, String phrase, List<String> words) {
            int[] costs = words.stream()
                    .map(entry::cost)
                    .filter(OptionalInt::isPresent)
                    .mapToInt(OptionalInt::getAsInt)
                    .toArray();
            return costs.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Hit(entry, costs.length, Arrays.stream(costs).sum() + entry.phraseCost(phrase)));
        }
    }
}
