package org.shubbak.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;

/// One service a person can ask for, as data: adding one a month touches no Java.
/// @param id stable for ever, lower case with hyphens
/// @param sector id of a sector of the catalogue
/// @param ministry id of the providing body
/// @param kind paid, free, an enquiry, or a booking
/// @param channels where it may be filed
/// @param everydayWords what people call it, for the search; both languages mixed
/// @param region `WB`, `GS`, another place, or null where it is offered everywhere
/// @param opensOn the first day it may be filed, or null when it is open
/// @param illustrative true while any value a person would rely on was made up for development
public record ServiceDefinition(
        String id,
        boolean pilot,
        String sector,
        String ministry,
        LocalText name,
        LocalText description,
        LocalText output,
        Kind kind,
        Set<Channel> channels,
        Set<String> audience,
        List<RequiredDocument> documents,
        List<Field> fields,
        Fee fee,
        LegalBasis legalBasis,
        ProcessingDays days,
        List<String> everydayWords,
        @Nullable String region,
        @Nullable LocalDate opensOn,
        boolean supervisorApproval,
        boolean illustrative) {

    public ServiceDefinition {
        channels = Set.copyOf(channels);
        audience = Set.copyOf(audience);
        documents = List.copyOf(documents);
        fields = List.copyOf(fields);
        everydayWords = List.copyOf(everydayWords);
    }

    public enum Kind {
        PAID,
        FREE,
        ENQUIRY,
        BOOKING
    }

    public enum Channel {
        KIOSK,
        COUNTER
    }

    /// @param copies how many are handed in
    public record RequiredDocument(String code, LocalText name, int copies, boolean illustrative) {}

    /// @param source a page, or `unverified`, `unknown`, `illustrative`
    public record LegalBasis(LocalText text, String source) {}

    /// Working days; both null where nobody knows.
    public record ProcessingDays(
            @Nullable Integer min, @Nullable Integer max, boolean illustrative) {}

    public boolean offeredAt(Channel channel, LocalDate today) {
        return channels.contains(channel) && (opensOn == null || !today.isBefore(opensOn));
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
