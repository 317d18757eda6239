package org.shubbak.hardware.technician;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.setup.StationFile;

/// The lines of one trial while they are being found, in both languages. One thread.
final class Findings {
    private final Texts texts = texts();
    private final List<Finding> all = new ArrayList<>();

    /// The sentences of every driver that may be tried, and of this room.
    static Texts texts() {
        return Texts.of(
                Texts.class,
                Counter.class,
                StationIdentity.class,
                DeviceHealth.class,
                SerialDocumentReader.class,
                EscPosPrinter.class,
                ZvtTerminal.class,
                StationFile.class,
                Findings.class);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    LocalText say(String key, Object... arguments) {
        return new LocalText(texts.say(Language.AR, key, arguments), texts.say(Language.EN, key, arguments));
    }

    LocalText say(Problem problem) {
        return texts.both(problem);
    }

    /// @param what key of what was tried
    void passed(String id, String what, String sentence, Object... arguments) {
        add(id, what, Verdict.PASSED, say(sentence, arguments));
    }

    void noted(String id, String what, String sentence, Object... arguments) {
        add(id, what, Verdict.NOTED, say(sentence, arguments));
    }

    void failed(String id, String what, String sentence, Object... arguments) {
        add(id, what, Verdict.FAILED, say(sentence, arguments));
    }

    void told(String id, String what, Verdict verdict, Problem problem) {
        add(id, what, verdict, say(problem));
    }

    /// The state of a device: what can be used passes, with a note where it says something.
    void health(String id, String what, DeviceHealth health) {
        Problem problem = health.problem();
        if (!health.usable()) {
            add(id, what, Verdict.FAILED, problem == null ? say("trial.notReady") : say(problem));
        } else if (problem == null) {
            passed(id, what, "trial.ready");
        } else {
            add(id, what, Verdict.NOTED, say(problem));
        }
    }

    private void add(String id, String what, Verdict verdict, LocalText sentence) {
        all.add(new Finding(id, say(what), verdict, sentence));
    }
}
