package org.shubbak.core.application;

import org.shubbak.core.text.Problem;

/// What is wrong with one answer.
/// @param warning true where a clerk may go on with a reason; at the kiosk every problem stops
public record FieldProblem(String field, Problem problem, boolean warning) {}
