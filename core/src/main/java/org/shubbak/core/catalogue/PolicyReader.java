package org.shubbak.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `policy.json` and the lists below `members`, where a catalogue has them.
final class PolicyReader {
    private static final String FILE = "policy.json";

    private final CatalogueFolder folder;
    private final Set<String> services;

    PolicyReader(CatalogueFolder folder, Set<String> services) {
        this.folder = folder;
        this.services = services;
    }

    OpeningPolicy read() {
        return folder.has(FILE)
                ? folder.read(FILE).map(this::read).orElse(OpeningPolicy.EVERYBODY)
                : OpeningPolicy.EVERYBODY;
    }

    private OpeningPolicy read(Place place) {
        List<OpeningPolicy.Group> groups = groups(place.objects("groups"));
        Map<String, OpeningPolicy.Opening> openings = openings(place.objects("openings"), groups);
        String key = groups.isEmpty() ? place.optionalText("policyKey") : place.text("policyKey");
        if (key != null && !key.isEmpty() && !key.matches("[0-9a-f]{16}")) {
            place.fault("policyKey", "must be the id of a policy key, 16 hexadecimal digits");
        }
        place.nothingElse();
        return new OpeningPolicy(key == null ? "" : key, groups, openings);
    }

    private List<OpeningPolicy.Group> groups(List<Place> places) {
        Set<String> taken = new HashSet<>();
        List<OpeningPolicy.Group> groups = new ArrayList<>();
        for (Place place : places) {
            String id = FrameReader.id(place, "id", taken);
            MemberList members = MemberList.of(folder.lines("members/" + id + ".txt"))
                    .orElseGet(() -> {
                        place.fault("id", "members/" + id + ".txt holds a line that is none of a list");
                        return nobody();
                    });
            groups.add(new OpeningPolicy.Group(id, place.both("name"), members));
            place.nothingElse();
        }
        return groups;
    }

    private static MemberList nobody() {
        return MemberList.of(List.of()).orElseThrow();
    }

    private Map<String, OpeningPolicy.Opening> openings(List<Place> places, List<OpeningPolicy.Group> groups) {
        Set<String> taken = new HashSet<>();
        Map<String, OpeningPolicy.Opening> openings = new HashMap<>();
        for (Place place : places) {
            String service = place.known("service", services, "service");
            FrameReader.unique(place, "service", service, taken);
            openings.put(service, new OpeningPolicy.Opening(day(place, "from"), basis(place), group(place, groups)));
            place.nothingElse();
        }
        return openings;
    }

    private static OpeningPolicy.@Nullable Basis basis(Place place) {
        if (!place.has("basis")) {
            return null;
        }
        Place basis = place.object("basis");
        OpeningPolicy.Basis read = new OpeningPolicy.Basis(basis.both("text"), day(basis, "inForceFrom"));
        basis.nothingElse();
        return read;
    }

    private static OpeningPolicy.@Nullable Group group(Place place, List<OpeningPolicy.Group> groups) {
        String only = place.optionalText("only");
        Optional<OpeningPolicy.Group> group =
                groups.stream().filter(one -> one.id().equals(only)).findFirst();
        if (only != null && group.isEmpty()) {
            place.fault("only", "there is no group '" + only + "'");
        }
        return group.orElse(null);
    }

    private static @Nullable LocalDate day(Place place, String key) {
        String day = place.optionalText(key);
        LocalDate date = day == null ? null : IsoDay.read(day).orElse(null);
        if (day != null && date == null) {
            place.fault(key, "'" + day + "' is not a day such as 2027-01-31");
        }
        return date;
    }
}
