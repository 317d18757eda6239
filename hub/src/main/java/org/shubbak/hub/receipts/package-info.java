/// What the hub knows about receipts: who may use which numbers, and which were voided. Never whose they are.
@NullMarked
package org.shubbak.hub.receipts;

import org.jspecify.annotations.NullMarked;
