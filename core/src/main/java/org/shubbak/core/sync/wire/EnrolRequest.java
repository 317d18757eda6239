package org.shubbak.core.sync.wire;

/// What `POST /v1/enrol` carries.
/// @param code the secret half of the one-time code
/// @param publicKey of the station, SubjectPublicKeyInfo in DER, base64url without padding
/// @param proof that the station holds the private half: its signature over code and key, in the same form
public record EnrolRequest(String code, String publicKey, String proof) {
    @Override
    public String toString() {
        return "EnrolRequest[***]";
    }
}
