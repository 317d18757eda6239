package org.shubbak.kiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shubbak.core.application.Answers;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.DocumentPart;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.Sample;

/// At least one of every step, named.
final class JourneySteps {
    static final ServiceDefinition SERVICE = Sample.renewal();
    static final Step.Browsing FROM = new Step.Services("vehicle-licensing");
    static final Purpose PURPOSE = Purpose.of(SERVICE, FROM);
    static final Problem PROBLEM = Problem.of("test.problem");
    static final Draft EMPTY = new Draft(
            SERVICE,
            FROM,
            Sample.person(),
            Answers.none().with("nationalId", Sample.NUMBER),
            Set.of("nationalId"),
            true);
    static final Draft FULL = new Draft(SERVICE, FROM, Sample.person(), Sample.answers(), Set.of("nationalId"), true);
    static final Bill BILL = new Bill(FULL, Sample.application(SERVICE, null));
    static final Readiness READY = new Readiness(DeviceHealth.ready(), DeviceHealth.ready());
    static final Readiness NO_TERMINAL =
            new Readiness(DeviceHealth.of(DeviceState.LOST, "test.terminal"), DeviceHealth.ready());

    private JourneySteps() {}

    static Map<String, Step> all() {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("welcome", new Step.Welcome());
        steps.put("sectors", new Step.Sectors());
        steps.put("services", FROM);
        steps.put("search", new Step.Search("رخصة"));
        steps.put("before start", new Step.BeforeStart(SERVICE, FROM));
        steps.put("at counter", new Step.AtCounter(SERVICE, Step.Reason.IN_PERSON, FROM));
        steps.put("not open yet", new Step.NotOpenYet(SERVICE, new Openness.NotYet(null, null), FROM));
        steps.put("present document", new Step.PresentDocument(PURPOSE, null));
        steps.put("type number", new Step.TypeNumber(PURPOSE, null, "", 0, null));
        steps.put("type number again", new Step.TypeNumber(PURPOSE, null, Sample.WRONG_NUMBER, 1, PROBLEM));
        steps.put("confirm number", new Step.ConfirmNumber(PURPOSE, Sample.document(Sample.NUMBER), Sample.NUMBER));
        steps.put(
                "confirm reading",
                new Step.ConfirmReading(PURPOSE, Sample.document(Sample.NUMBER), List.of(DocumentPart.NAME)));
        steps.put("number at counter", new Step.NumberAtCounter(SERVICE, false));
        steps.put("not admitted", new Step.NotAdmitted(SERVICE, new Admission.NotAmong(Sample.EMPLOYEES), true));
        steps.put("first question", new Step.Question(EMPTY, 0, "", null, false));
        steps.put("last question", new Step.Question(FULL, 1, "0599123456", null, false));
        steps.put("changed question", new Step.Question(FULL, 0, "6-1234-H", null, true));
        steps.put("review", new Step.Review(FULL));
        steps.put("opening", new Step.Opening(FULL));
        steps.put("not kept", new Step.NotKept(PROBLEM));
        steps.put("pay asking", new Step.Pay(BILL, Readiness.ASKING));
        steps.put("pay ready", new Step.Pay(BILL, READY));
        steps.put("pay no terminal", new Step.Pay(BILL, NO_TERMINAL));
        steps.put("charging", new Step.Charging(BILL, null, false));
        steps.put("charging cancelled", new Step.Charging(BILL, null, true));
        steps.put("pay failed", new Step.PayFailed(BILL, PROBLEM));
        steps.put("in doubt", new Step.InDoubt(BILL, PROBLEM, false));
        steps.put("in doubt asking", new Step.InDoubt(BILL, PROBLEM, true));
        endings(steps);
        return steps;
    }

    private static void endings(Map<String, Step> steps) {
        steps.put("filing", new Step.Filing(BILL));
        steps.put("not filed", new Step.NotFiled(BILL, PROBLEM));
        steps.put("done printing", done(new Paper.Printing()));
        steps.put("done printed", done(new Paper.Printed()));
        steps.put("done sent", done(new Paper.Sent()));
        steps.put("done no paper", done(new Paper.Missing(PROBLEM)));
        steps.put("done no more", done(new Paper.NoMoreCopies()));
        steps.put("goodbye", new Step.Goodbye(true, true));
        steps.put("stopped", new Step.Stopped("0000-0000", new Step.Stopped.Left.Nothing(), true));
        steps.put("still there", new Step.StillThere(new Step.Review(FULL)));
        steps.put("leaving", new Step.Leaving(new Step.Review(FULL)));
        steps.put("leaving paid", new Step.Leaving(new Step.NotFiled(BILL, PROBLEM)));
        steps.put("still there at reader", new Step.StillThere(new Step.PresentDocument(PURPOSE, null)));
    }

    private static Step done(Paper paper) {
        return new Step.Done(
                BILL, Sample.application(SERVICE, "RAM-2026-000123"), Sample.receipt("RAM-2026-000123"), paper);
    }
}
