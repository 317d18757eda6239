package org.shubbak.core.device;

import java.util.UUID;
import org.shubbak.core.money.Money;

/// @param paymentId made by the counter before anything else; a payment is spoken of by this id for ever
public record PaymentRequest(UUID paymentId, Money amount) {}
