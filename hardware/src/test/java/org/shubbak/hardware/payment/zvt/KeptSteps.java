package org.shubbak.hardware.payment.zvt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.text.Problem;

/// Writes down what the driver reports, in order.
public final class KeptSteps implements PaymentSteps {
    public final List<String> order = new CopyOnWriteArrayList<>();
    public final List<String> messages = new CopyOnWriteArrayList<>();
    public final CountDownLatch shown = new CountDownLatch(1);
    public final List<TerminalSlip> slips = new CopyOnWriteArrayList<>();
    public volatile @Nullable TerminalResult result;

    @Override
    public void sending() {
        order.add("sending");
    }

    @Override
    public void accepted() {
        order.add("accepted");
    }

    @Override
    public void result(TerminalResult reported) {
        order.add("result " + reported.resultCode());
        result = reported;
    }

    @Override
    public void printed(TerminalSlip slip) {
        order.add("slip " + slip.copy());
        slips.add(slip);
    }

    @Override
    public void message(Problem sentence) {
        messages.add(sentence.code());
        shown.countDown();
    }
}
