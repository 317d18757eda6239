package org.shubbak.hardware.payment.wire;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.SerialSettings;

/// How one terminal is set up, whatever it speaks.
public interface TerminalSettings {

    /// The terminal that belongs here; null compares with nothing.
    @Nullable
    String terminalId();

    /// What a serial line gets where its address says nothing else.
    SerialSettings line();

    /// The same with another patience for lookups of a terminal that is away or busy.
    TerminalSettings withPatience(Duration patience);

    /// The driver. Nothing is opened yet.
    /// @param trace takes the redacted lines of the wire, for technicians
    ServicedTerminal at(LinkOpener opener, Ticker ticker, Consumer<String> trace);
}
