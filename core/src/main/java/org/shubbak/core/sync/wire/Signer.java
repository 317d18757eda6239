package org.shubbak.core.sync.wire;

/// Who signs for a station: ES256 (ECDSA on P-256 with SHA-256), the signature as 64 bytes R and S. Any thread.
public interface Signer {
    byte[] sign(byte[] message);

    /// The other half, as SubjectPublicKeyInfo (DER).
    byte[] publicKey();
}
