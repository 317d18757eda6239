package org.shubbak.core.identity;

import java.net.URI;
import java.security.cert.X509Certificate;

/// What a station has from the hub that enrolled it.
/// @param hub its address on that day
/// @param station the name under which this station may send
/// @param office where it stands
/// @param certificate of the station's own key
/// @param authority of that hub, and the only one that is believed
public record Enrolled(
        URI hub, String station, String office, X509Certificate certificate, X509Certificate authority) {}
