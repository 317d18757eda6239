package org.shubbak.core.counter;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentTerminal;

/// The card terminal of this counter.
/// @param name under which its payments are kept; the same at every start
/// @param terminalId what it must call itself; null where the set-up does not say: then the first payment shows it
public record CardTerminal(String name, @Nullable String terminalId, PaymentTerminal device) {}
