package org.shubbak.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one `service.json`.
final class ServiceReader {
    private static final Map<String, ServiceDefinition.Kind> KINDS = Map.of(
            "paid", ServiceDefinition.Kind.PAID,
            "free", ServiceDefinition.Kind.FREE,
            "enquiry", ServiceDefinition.Kind.ENQUIRY,
            "booking", ServiceDefinition.Kind.BOOKING);
    private static final Map<String, ServiceDefinition.Channel> CHANNELS =
            Map.of("kiosk", ServiceDefinition.Channel.KIOSK, "counter", ServiceDefinition.Channel.COUNTER);

    private final Frame frame;
    private final Set<String> ids = new HashSet<>();

    ServiceReader(Frame frame) {
        this.frame = frame;
    }

    ServiceDefinition read(Place place, String folder) {
        String id = FrameReader.id(place, "id", ids);
        if (!id.isEmpty() && !id.equals(folder)) {
            place.fault("id", "'" + id + "' stands in the folder '" + folder + "'");
        }
        List<ServiceDefinition.RequiredDocument> documents = documents(place.objects("documents"));
        List<Field> fields = new FieldReader(frame).read(place.objects("fields"));
        Fee fee = new FeeReader(frame, fields).read(place.object("fee"));
        ServiceDefinition.ProcessingDays days = days(place.object("days"));
        boolean draft = FrameReader.provenance(place);
        boolean illustrative = draft
                || fee.illustrative()
                || days.illustrative()
                || documents.stream().anyMatch(ServiceDefinition.RequiredDocument::illustrative);
        place.optionalText("notes");
        ServiceDefinition service = new ServiceDefinition(
                id,
                place.flag("pilot"),
                place.known("sector", frame.sectorIds(), "sector"),
                place.known("ministry", frame.ministryIds(), "ministry"),
                place.both("name"),
                place.both("description"),
                place.both("output"),
                place.oneOf("kind", KINDS, ServiceDefinition.Kind.PAID),
                channels(place),
                new LinkedHashSet<>(place.texts("audience")),
                documents,
                fields,
                fee,
                legalBasis(place.object("legalBasis")),
                days,
                everydayWords(place.object("everydayWords")),
                place.optionalText("region"),
                opensOn(place),
                place.flag("supervisorApproval"),
                illustrative);
        place.nothingElse();
        return service;
    }

    private static Set<ServiceDefinition.Channel> channels(Place place) {
        Set<ServiceDefinition.Channel> channels = new HashSet<>();
        List<String> words = place.texts("channels");
        for (int i = 0; i < words.size(); i++) {
            ServiceDefinition.Channel channel = CHANNELS.get(words.get(i));
            if (channel == null) {
                place.fault("channels/" + i, "'" + words.get(i) + "' is none of counter, kiosk");
            } else {
                channels.add(channel);
            }
        }
        return channels;
    }

    private static List<ServiceDefinition.RequiredDocument> documents(List<Place> places) {
        Set<String> codes = new HashSet<>();
        List<ServiceDefinition.RequiredDocument> documents = new ArrayList<>();
        for (Place place : places) {
            String code = FrameReader.id(place, "code", codes);
            boolean illustrative = FrameReader.isIllustrative(place.text("source"));
            documents.add(new ServiceDefinition.RequiredDocument(
                    code, place.both("name"), count(place, "copies", 1), illustrative));
            place.nothingElse();
        }
        return documents;
    }

    private static ServiceDefinition.LegalBasis legalBasis(Place place) {
        ServiceDefinition.LegalBasis basis = new ServiceDefinition.LegalBasis(place.both("text"), place.text("source"));
        place.nothingElse();
        return basis;
    }

    private static ServiceDefinition.ProcessingDays days(Place place) {
        boolean illustrative = FrameReader.isIllustrative(place.text("source"));
        Integer min = place.has("min") ? count(place, "min", 0) : null;
        Integer max = place.has("max") ? count(place, "max", 0) : null;
        if (min != null && max != null && min > max) {
            place.fault("max", "is below min");
        }
        place.nothingElse();
        return new ServiceDefinition.ProcessingDays(min, max, illustrative);
    }

    private static int count(Place place, String key, int least) {
        Long number = place.optionalNumber(key);
        if (number == null) {
            if (!place.has(key)) {
                place.fault(key, "is missing");
            }
            return least;
        }
        if (number < least || number > 1000) {
            place.fault(key, "must be from " + least + " to 1000");
            return least;
        }
        return number.intValue();
    }

    private static List<String> everydayWords(Place place) {
        List<String> words = Stream.concat(place.texts("ar").stream(), place.texts("en").stream())
                .toList();
        place.nothingElse();
        return words;
    }

    private static @Nullable LocalDate opensOn(Place place) {
        String day = place.optionalText("opensOn");
        if (day == null) {
            return null;
        }
        LocalDate date = IsoDay.read(day).orElse(null);
        if (date == null) {
            place.fault("opensOn", "'" + day + "' is not a day such as 2027-01-31");
        }
        return date;
    }
}
