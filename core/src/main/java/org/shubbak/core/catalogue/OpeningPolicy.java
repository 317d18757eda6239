package org.shubbak.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;

/// For whom services are open and since when. A service that is not named here is open for everybody from its own day
/// on.
/// @param keyId of the [PolicyKey] under which the lists are written; empty where there are none
/// @param openings by service
public record OpeningPolicy(String keyId, List<Group> groups, Map<String, Opening> openings) {
    public static final OpeningPolicy EVERYBODY = new OpeningPolicy("", List.of(), Map.of());

    public OpeningPolicy {
        groups = List.copyOf(groups);
        openings = Map.copyOf(openings);
    }

    /// @param name in the plural, as it stands in a sentence
    public record Group(String id, LocalText name, MemberList members) {}

    /// @param from the first day, or null
    /// @param basis the law or decision that it stands on, or null where that is in force already
    /// @param only a group, or null for everybody
    public record Opening(
            @Nullable LocalDate from,
            @Nullable Basis basis,
            @Nullable Group only) {}

    /// @param inForceFrom null while it is not in force
    public record Basis(LocalText text, @Nullable LocalDate inForceFrom) {}

    public Openness openness(ServiceDefinition service, LocalDate today) {
        Opening opening = openings.get(service.id());
        Basis basis = opening == null ? null : opening.basis();
        LocalDate from = opening == null ? null : opening.from();
        LocalDate inForce = basis == null ? null : basis.inForceFrom();
        Optional<LocalDate> first = Stream.of(
                        Optional.ofNullable(service.opensOn()), Optional.ofNullable(from), Optional.ofNullable(inForce))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        boolean lawMissing = basis != null && inForce == null;
        if (lawMissing || first.filter(today::isBefore).isPresent()) {
            return new Openness.NotYet(lawMissing ? null : first.orElse(null), basis == null ? null : basis.text());
        }
        Group only = opening == null ? null : opening.only();
        return only == null ? new Openness.Everybody() : new Openness.Only(only);
    }

    /// @param key of this station, where it has one
    public Admission admit(ServiceDefinition service, LocalDate today, String nationalId, Optional<PolicyKey> key) {
        return switch (openness(service, today)) {
            case Openness.Everybody any -> new Admission.Admitted();
            case Openness.NotYet not -> new Admission.NotYetOpen(not);
            case Openness.Only only -> admit(only.group(), nationalId, key);
        };
    }

    private Admission admit(Group group, String nationalId, Optional<PolicyKey> key) {
        Optional<PolicyKey> known = key.filter(own -> own.id().equals(keyId));
        if (known.isEmpty()) {
            return new Admission.CannotTell(group);
        }
        return group.members().has(known.get().token(group.id(), nationalId))
                ? new Admission.Admitted()
                : new Admission.NotAmong(group);
    }
}
