package org.shubbak.hub.operators;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/// Argon2id, 19 MiB and two passes: the least that OWASP advises.
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT = 16;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private Passwords() {}

    static boolean fit(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT).with(ARGON2).getResult();
    }

    static boolean same(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
