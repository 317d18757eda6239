package org.shubbak.hardware.simulator.printer;

import java.util.Optional;

/// Hears real-time commands in the stream of received bytes, wherever they stand.
final class RealTimeEar {
    sealed interface Order {
        record Status(int n) implements Order {}

        record Resume() implements Order {}

        record Clear() implements Order {}
    }

    private int before;
    private int last;

    Optional<Order> hear(byte value) {
        int b = value & 0xFF;
        int pair = before << 8 | last;
        before = last;
        last = b;
        if (pair == 0x1004 && b >= 1 && b <= 4) {
            return Optional.of(new Order.Status(b));
        }
        if (pair == 0x1005 && b == 1) {
            return Optional.of(new Order.Resume());
        }
        boolean clears = (pair == 0x1005 && b == 2) || (pair == 0x1014 && b == 8);
        return clears ? Optional.of(new Order.Clear()) : Optional.empty();
    }
}
