package org.shubbak.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.text.ArabicKey;
import org.shubbak.core.text.InputText;

/// Finds people without their names or numbers standing in the database: each word is kept as a keyed hash, so a search
/// finds whole words only.
final class SearchTokens {
    private static final Pattern PERSON = Pattern.compile("\\d{9}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{3}(-\\d{2})?-\\d{4}-([A-Z]{3}-)?\\d{6}");

    private final Vault vault;

    SearchTokens(Vault vault) {
        this.vault = vault;
    }

    List<byte[]> of(Applicant applicant) {
        List<byte[]> all = new ArrayList<>();
        all.add(person(applicant.nationalId()));
        names(applicant.nameAr()).forEach(all::add);
        names(applicant.nameEn()).forEach(all::add);
        return all;
    }

    /// Adds to a query over `application` what the text asks for.
    void restrict(String typed, StringBuilder sql, List<Object> values) {
        String text = InputText.normalise(typed);
        String number = text.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(number).matches()) {
            sql.append(" AND (number = ? OR receipt_number = ?)");
            values.add(number);
            values.add(number);
            return;
        }
        List<byte[]> wanted = PERSON.matcher(text).matches()
                ? List.of(person(text))
                : names(text).toList();
        for (byte[] token : wanted) {
            sql.append(" AND id IN (SELECT application_id FROM search_token WHERE token = ?)");
            values.add(token);
        }
    }

    private byte[] person(String nationalId) {
        return vault.token("person", InputText.normalise(nationalId));
    }

    private Stream<byte[]> names(@Nullable String name) {
        return name == null
                ? Stream.empty()
                : Stream.of(ArabicKey.name(name).split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(word -> vault.token("name", word));
    }
}
