package org.shubbak.hardware.simulator;

import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.zvt.Apdu;
import org.shubbak.hardware.payment.zvt.Bmp;
import org.shubbak.hardware.payment.zvt.Command;

/// The end of the day at the simulated terminal.
final class TerminalDayEnd {
    private static final int IMPOSSIBLE = 0x77;
    private static final int UPDATE = 0xE0;

    private final TerminalSimulator terminal;
    private final TerminalSession session;
    private final TerminalPlan plan;

    TerminalDayEnd(TerminalSimulator terminal, TerminalSession session) {
        this.terminal = terminal;
        this.session = session;
        this.plan = terminal.takePlan();
    }

    void run(FaultyLink line) throws LinkLost {
        line.play(plan);
        if (plan.has(TerminalFault.SILENT)) {
            return;
        }
        if (plan.cut() == TerminalPlan.Cut.BEFORE_ACCEPT) {
            session.cut();
            return;
        }
        if (plan.has(TerminalFault.REFUSE)) {
            session.send(Apdu.of(0x841E, 0x7D));
            return;
        }
        session.send(Apdu.taken());
        if (plan.cut() == TerminalPlan.Cut.AFTER_ACCEPT || plan.cut() == TerminalPlan.Cut.BEFORE_CHARGE) {
            session.cut();
            return;
        }
        session.told(Apdu.of(Command.INTERMEDIATE_STATUS, 0x0E));
        session.told(Apdu.of(Command.INTERMEDIATE_STATUS, 0x06));
        if (plan.has(TerminalFault.DAY_END_FAILS)) {
            terminal.troubles().locked(true);
            session.told(Apdu.of(
                    Command.STATUS_INFORMATION,
                    Bmp.Fields.of(Bmp.of(0x27, IMPOSSIBLE)).bytes()));
            session.told(Apdu.of(Command.ABORTED, IMPOSSIBLE));
            return;
        }
        closed();
    }

    private void closed() throws LinkLost {
        Octets totals = new TerminalReports(terminal).endOfDay().bytes();
        int count = terminal.books().ofToday().size();
        terminal.books().closeDay();
        terminal.troubles().locked(false);
        if (plan.cut() == TerminalPlan.Cut.AFTER_CHARGE) {
            session.cut();
            return;
        }
        if (!plan.has(TerminalFault.NO_RESULT)) {
            Apdu result = Apdu.of(Command.STATUS_INFORMATION, totals);
            if (plan.cut() == TerminalPlan.Cut.BEFORE_ACK) {
                session.send(result);
                session.cut();
                return;
            }
            session.told(result);
        }
        for (Apdu print : new TerminalPrints(terminal, plan).endOfDay(count, session.takesBlocks())) {
            session.told(print);
        }
        if (plan.cut() == TerminalPlan.Cut.BEFORE_COMPLETION) {
            session.cut();
        } else if (plan.has(TerminalFault.UPDATE_AFTER_DAY)) {
            terminal.troubles().updating(3);
            session.told(Apdu.of(
                    Command.COMPLETION, Bmp.Fields.of(Bmp.of(0x27, UPDATE)).bytes()));
        } else if (!plan.has(TerminalFault.NO_COMPLETION)) {
            session.told(Apdu.of(Command.COMPLETION));
        }
    }
}
