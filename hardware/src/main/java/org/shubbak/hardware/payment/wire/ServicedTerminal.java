package org.shubbak.hardware.payment.wire;

import java.util.List;
import java.util.Optional;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.text.Problem;

/// A terminal with what whoever sets it up may ask of it. Nothing here moves money. As [PaymentTerminal], one thread.
public interface ServicedTerminal extends PaymentTerminal {

    /// Whether it is rightly set up, and if not, what to set.
    TerminalCheck check();

    /// The terminal tries its host. The sentence of what failed, if anything did.
    Optional<Problem> diagnose();

    /// The terminal fetches its set-up from its host. As [#diagnose].
    Optional<Problem> initialise();

    /// The receipts of the last transaction once more; none where the terminal keeps none or is away.
    List<TerminalSlip> repeatReceipt();
}
