package org.shubbak.core.technician;

import org.shubbak.core.text.LocalText;

/// Who may set a station up.
public interface TechnicianKey {
    /// Takes its time: never on a window's thread.
    Entry enter(String pin);

    sealed interface Entry {
        /// @param id goes into the log
        record Welcome(String id, LocalText name) implements Entry {}

        record WrongPin() implements Entry {}

        /// Nobody can come in here; the sentence says what to do.
        record Closed(LocalText sentence) implements Entry {}
    }
}
