package org.shubbak.clerk.signin;

import org.shubbak.core.text.LocalText;

/// Somebody who may work here.
/// @param id goes into the audit log and the events
/// @param seconds whether this person may be the second in a decision about money
/// @param pinHash Argon2, with its salt and parameters
public record Clerk(String id, LocalText name, LocalText duty, boolean seconds, String pinHash) {
    @Override
    public String toString() {
        return "Clerk[" + id + "]";
    }
}
