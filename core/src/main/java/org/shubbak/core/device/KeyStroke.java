package org.shubbak.core.device;

/// One event of a keyboard, by the place of the key and not by what the layout makes of it.
///
/// @param key the constant of the toolkit's key codes: `A`, `DIGIT1`, `COMMA`, `NUMPAD7`, `ENTER`, `ALT`
/// @param capsLock whether letters are capitals without shift
/// @param nanos from a clock that only runs forwards
public record KeyStroke(
        Kind kind, String key, boolean shift, boolean control, boolean alt, boolean capsLock, long nanos) {
    public enum Kind {
        PRESSED,
        RELEASED,
        /// What the layout made of a press; it has no key of its own.
        TYPED
    }

    /// Keys of a document are personal.
    @Override
    public String toString() {
        return "KeyStroke[" + kind + " ***]";
    }
}
