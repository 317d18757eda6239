package org.shubbak.core.seal;

/// Where an application goes: fixed when it is opened, so that a newer catalogue changes nothing under way.
/// @param office where it is filed, three letters
/// @param ministry id of the body that will read it
/// @param key what its events are sealed to
public record Destination(String office, String ministry, MinistryKey key) {}
