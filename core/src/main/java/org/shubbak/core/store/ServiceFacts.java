package org.shubbak.core.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;

/// What a receipt says about a service, as the catalogue had it when the person applied: a new catalogue changes no
/// promise.
/// @param beneficiaries id of a body that receives part of the fee, to its name
/// @param feeLater nobody can say here what it costs: the body sets the fee after it has looked
/// @param illustrative values were made up for demonstration, and the paper says so
public record ServiceFacts(
        LocalText name,
        LocalText ministry,
        Map<String, LocalText> beneficiaries,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        boolean feeLater,
        boolean illustrative) {}
