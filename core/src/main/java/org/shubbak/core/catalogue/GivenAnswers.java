package org.shubbak.core.catalogue;

/// What was answered, as far as a fee wants to know it.
@FunctionalInterface
public interface GivenAnswers {
    /// The normalised value, or an empty text where nothing was answered.
    String get(String field);
}
