package org.shubbak.core.sync.wire;

/// What the hub gives to a station that it enrols, or whose certificate it renews.
/// @param station the name under which it may send
/// @param office where it stands
/// @param certificate in DER, base64url without padding
/// @param authority the hub's own authority, in the same form
public record EnrolAnswer(String station, String office, String certificate, String authority) {}
