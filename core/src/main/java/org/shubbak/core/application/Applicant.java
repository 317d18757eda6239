package org.shubbak.core.application;

import org.jspecify.annotations.Nullable;

/// The person an application is for.
/// @param nationalId nine digits as text; leading zeros count
/// @param nameAr the four-part Arabic name where it is known
/// @param nameEn the Latin name where it is known, as on the passport
/// @param birthDate ISO date where it is known
public record Applicant(
        String nationalId,
        @Nullable String nameAr,
        @Nullable String nameEn,
        @Nullable String birthDate) {

    /// What screens and papers show: the last three digits only.
    public String maskedId() {
        return "•".repeat(Math.max(0, nationalId.length() - 3))
                + nationalId.substring(Math.max(0, nationalId.length() - 3));
    }

    @Override
    public String toString() {
        return "Applicant[***]";
    }
}
