package org.shubbak.kiosk.journey;

import java.util.List;
import java.util.Set;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.ServiceDefinition;

/// What is known of an application before it is written down. In memory only.
/// @param given names of the fields whose answer the identification gave: not asked again
/// @param document true when the person presented a document and must be reminded to take it
public record Draft(
        ServiceDefinition service,
        Step.Browsing from,
        Applicant applicant,
        Answers answers,
        Set<String> given,
        boolean document) {

    public Draft {
        given = Set.copyOf(given);
    }

    /// What is asked, one a page.
    public List<Field> questions() {
        return service.fields().stream().filter(f -> !given.contains(f.name())).toList();
    }

    Draft answer(String field, String value) {
        return new Draft(service, from, applicant, answers.with(field, value), given, document);
    }

    @Override
    public String toString() {
        return "Draft[" + service.id() + " ***]";
    }
}
