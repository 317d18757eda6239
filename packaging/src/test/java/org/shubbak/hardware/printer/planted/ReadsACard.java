package org.shubbak.hardware.printer.planted;

import javax.smartcardio.Card;

/// A planted fault: a smart card outside idcard.
record ReadsACard(Card card) {}
