package org.shubbak.hub.operators;

/// How an attempt to sign in ended. A wrong name and a wrong password are the same, in words and in time.
public sealed interface SignIn {
    record Welcome(Operator operator) implements SignIn {}

    record Wrong() implements SignIn {}

    /// Too many wrong passwords: nothing is looked at for a while.
    record Closed() implements SignIn {}
}
