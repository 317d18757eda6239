package org.shubbak.hardware.payment.matrix;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;

/// A counter in a process of its own: charges once, and at the given byte says `cut` and waits to be killed.
final class KilledDesk {
    private KilledDesk() {}

    /// @param args folder, address of the terminal, byte
    public static void main(String[] args) {
        CutLine line = new CutLine(Links.opener(LinkAddress.parse(args[1])));
        TriedDesk tried = new TriedDesk(Path.of(args[0]), Wire.ZVT_TCP.driver(line));
        tried.desk.card(tried.open(), TriedDesk.CLERK, says -> {});
        line.atTheCut(() -> {
            System.out.println("cut");
            awaitTheEnd();
        });
        line.cutAfter(Integer.parseInt(args[2]), Fate.LINE);
        tried.desk.card(tried.open(), TriedDesk.CLERK, says -> {});
        System.out.println("whole");
        awaitTheEnd();
    }

    private static void awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
