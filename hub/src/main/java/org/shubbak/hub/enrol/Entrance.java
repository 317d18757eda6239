package org.shubbak.hub.enrol;

import org.shubbak.core.text.Incident;

/// What the door says to a station.
public sealed interface Entrance {
    /// @param publicKey by which the hub knows it: base64url of the SubjectPublicKeyInfo
    record Welcome(String station, String publicKey) implements Entrance {}

    /// With its own sentence for each reason.
    record Turned(String code) implements Entrance {}

    /// The disk did not say.
    record NotNow(Incident incident) implements Entrance {}

    record Late() implements Entrance {}
}
