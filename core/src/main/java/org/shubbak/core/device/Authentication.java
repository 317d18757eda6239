package org.shubbak.core.device;

/// What the signatures on a chip prove (passive authentication, ICAO Doc 9303-11, 5.1): that the data are as they were
/// signed. They do not prove that the chip is the one they were written to.
public enum Authentication {
    /// Signed under a country certificate that is installed at this station.
    VERIFIED,
    /// Everything agrees with itself, but no installed country certificate vouches for who signed it.
    ISSUER_UNKNOWN,
    /// A hash or the signature is wrong.
    TAMPERED
}
