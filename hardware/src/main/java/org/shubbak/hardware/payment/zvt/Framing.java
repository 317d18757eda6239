package org.shubbak.hardware.payment.zvt;

/// How APDUs travel: with frames and acknowledgements on a serial line, bare on TCP.
public enum Framing {
    SERIAL,
    TCP
}
