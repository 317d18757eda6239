package org.shubbak.core.sync.wire;

import java.util.Base64;

/// Signatures as they are written: base64url without padding.
final class Base64Url {
    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
