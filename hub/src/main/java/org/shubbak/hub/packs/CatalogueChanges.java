package org.shubbak.hub.packs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.packs.CatalogueFacts.Fact;

/// What would be different, in sentences.
public record CatalogueChanges(Texts texts, Language language) {

    public List<String> between(ServiceCatalogue now, ServiceCatalogue next) {
        CatalogueFacts facts = new CatalogueFacts(texts, language);
        List<String> lines = new ArrayList<>(compare(facts.of(now), facts.of(next)));
        int services = 0;
        for (String id : ids(now, next)) {
            List<String> one = service(id, now, next, facts);
            services += one.isEmpty() ? 0 : 1;
            lines.addAll(one);
        }
        if (lines.isEmpty()) {
            return List.of(say("preview.same"));
        }
        lines.add(say("preview.count", services));
        return lines;
    }

    private static Set<String> ids(ServiceCatalogue now, ServiceCatalogue next) {
        Set<String> ids = new LinkedHashSet<>();
        next.services().forEach(service -> ids.add(service.id()));
        now.services().forEach(service -> ids.add(service.id()));
        return ids;
    }

    private List<String> service(String id, ServiceCatalogue now, ServiceCatalogue next, CatalogueFacts facts) {
        Optional<ServiceDefinition> before = now.service(id);
        Optional<ServiceDefinition> after = next.service(id);
        if (before.isEmpty()) {
            return after.map(added -> List.of(title("preview.added", added))).orElseGet(List::of);
        }
        if (after.isEmpty()) {
            return List.of(title("preview.removed", before.get()));
        }
        List<String> changes =
                new ArrayList<>(compare(facts.of(before.get(), now.policy()), facts.of(after.get(), next.policy())));
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add(say("preview.other"));
        }
        if (!changes.isEmpty()) {
            changes.addFirst(title("preview.changed", after.get()));
        }
        return changes;
    }

    private List<String> compare(Map<String, Fact> now, Map<String, Fact> next) {
        Set<String> names = new LinkedHashSet<>(next.keySet());
        names.addAll(now.keySet());
        List<String> lines = new ArrayList<>();
        Fact none = Fact.of(say("preview.none"));
        for (String name : names) {
            Fact before = now.getOrDefault(name, none);
            Fact after = next.getOrDefault(name, none);
            if (!before.shown().equals(after.shown())) {
                lines.add(say("preview.fact", name, before.shown(), after.shown()));
            } else if (!before.equals(after)) {
                lines.add(say("preview.rules", name, after.shown()));
            }
        }
        return lines;
    }

    private String title(String key, ServiceDefinition service) {
        return say(key, service.name().in(language), service.id());
    }

    private String say(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }
}
