package org.shubbak.hardware.payment.zvt;

import java.time.Duration;

/// @param betweenBytes T1, inside one serial frame
/// @param acknowledgement T2, from a serial frame to its ACK
/// @param answer T3, from a command to `80` or `84`
/// @param completion T4, to the end of a command; every status of the terminal starts it again
/// @param endOfDay T4 for an end of day, which talks to the bank
/// @param registration how long the end of a registration may take
/// @param abort how long to wait for the end after the terminal was asked to give up
/// @param poll between two questions to a busy terminal
/// @param patience how long a lookup waits for a terminal that is away or busy
public record ZvtTimers(
        Duration betweenBytes,
        Duration acknowledgement,
        Duration answer,
        Duration completion,
        Duration endOfDay,
        Duration registration,
        Duration abort,
        Duration poll,
        Duration patience) {

    /// The values of PA00P015 and PA00P016; T3 is longer over a network.
    public static ZvtTimers standard(Framing framing) {
        return new ZvtTimers(
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Duration.ofSeconds(framing == Framing.SERIAL ? 5 : 10),
                Duration.ofSeconds(180),
                Duration.ofSeconds(300),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofMinutes(5));
    }

    public ZvtTimers withPatience(Duration patience) {
        return new ZvtTimers(
                betweenBytes, acknowledgement, answer, completion, endOfDay, registration, abort, poll, patience);
    }
}
