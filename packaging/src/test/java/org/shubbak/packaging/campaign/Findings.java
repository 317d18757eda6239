package org.shubbak.packaging.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// What a look at a station after the worst found.
/// @param missing told, and nowhere to be found
/// @param doubled told twice, or filed twice
/// @param gaps numbers of papers that a series jumped over
/// @param repeats numbers of papers that were given twice
/// @param untold filed, and the crash came before it could be told
/// @param faults whatever else is not as it must be
record Findings(
        int told, Set<UUID> missing, int doubled, long gaps, long repeats, int untold, int filed, List<String> faults) {

    static final String HEAD = String.format(
            Locale.ROOT,
            "%-44s %6s %8s %8s %7s %5s %8s %12s %9s",
            "campaign",
            "rounds",
            "told",
            "missing",
            "double",
            "gaps",
            "repeats",
            "not told yet",
            "integrity");

    static Findings nothing() {
        return new Findings(0, Set.of(), 0, 0, 0, 0, 0, List.of());
    }

    static Findings unreadable(List<Told> ledger, String fault) {
        return new Findings(
                ledger.size(), Set.copyOf(ledger.stream().map(Told::id).toList()), 0, 0, 0, 0, 0, List.of(fault));
    }

    boolean clean() {
        return missing.isEmpty() && doubled == 0 && gaps == 0 && repeats == 0 && faults.isEmpty();
    }

    Findings plus(Findings other) {
        Set<UUID> both = new java.util.HashSet<>(missing);
        both.addAll(other.missing);
        List<String> all = new ArrayList<>(faults);
        all.addAll(other.faults);
        return new Findings(
                told + other.told,
                both,
                doubled + other.doubled,
                gaps + other.gaps,
                repeats + other.repeats,
                untold + other.untold,
                filed + other.filed,
                all);
    }

    String line(String name, int rounds) {
        return String.format(
                Locale.ROOT,
                "%-44s %6d %8d %8d %7d %5d %8d %12d %9s",
                name,
                rounds,
                told,
                missing.size(),
                doubled,
                gaps,
                repeats,
                untold,
                faults.isEmpty() ? "ok" : faults.size() + " faults");
    }
}
