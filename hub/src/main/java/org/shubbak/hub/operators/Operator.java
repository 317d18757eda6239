package org.shubbak.hub.operators;

/// Somebody who has signed in.
public record Operator(String name, Role role) {}
