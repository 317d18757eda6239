package org.shubbak.kiosk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.OpeningPolicy;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.DocumentPart;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.journey.Bill;
import org.shubbak.kiosk.journey.Draft;
import org.shubbak.kiosk.journey.Paper;
import org.shubbak.kiosk.journey.Purpose;
import org.shubbak.kiosk.journey.Readiness;
import org.shubbak.kiosk.journey.Step;

/// One of every page, with the bundled catalogue.
final class Gallery {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T07:15:00Z"), Sample.STATION.zone());
    static final ServiceCatalogue CATALOGUE = catalogue();
    private static final ServiceDefinition SERVICE =
            CATALOGUE.service("vehicle-licence-renewal").orElseThrow();
    private static final ServiceDefinition LONG =
            CATALOGUE.service("passport-renewal").orElseThrow();
    private static final Step.Browsing FROM = new Step.Services("vehicle-licensing");
    private static final Draft DRAFT = new Draft(
            SERVICE,
            FROM,
            Sample.person(),
            Sample.answers().with("period", "P12M").with("declaration", "true"),
            Set.of("nationalId"),
            true);
    private static final Bill BILL = new Bill(DRAFT, Sample.application(Sample.renewal(), null));
    private static final Problem TERMINAL = Problem.of("payment.noTerminal");

    private Gallery() {}

    private static ServiceCatalogue catalogue() {
        return switch (CatalogueReader.bundled()) {
            case CatalogueReading.Complete complete -> complete.catalogue().with(policy());
            case CatalogueReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static OpeningPolicy policy() {
        OpeningPolicy.Opening employees = new OpeningPolicy.Opening(null, null, Sample.EMPLOYEES);
        return new OpeningPolicy(
                Sample.POLICY_KEY.id(),
                List.of(Sample.EMPLOYEES),
                Map.of(
                        "passport-renewal",
                        employees,
                        "vehicle-licence-duplicate",
                        employees,
                        "traffic-violation-payment",
                        new OpeningPolicy.Opening(LocalDate.of(2027, 1, 15), null, null)));
    }

    private static void opening(Map<String, Step> steps) {
        LocalText law = new LocalText("قرار مجلس الوزراء بشأن الخدمات الرقمية", "Cabinet decision on digital services");
        steps.put(
                "09-not-yet", new Step.NotOpenYet(SERVICE, new Openness.NotYet(LocalDate.of(2027, 1, 15), law), FROM));
        steps.put("09-no-day-yet", new Step.NotOpenYet(SERVICE, new Openness.NotYet(null, law), FROM));
        steps.put("16-not-on-list", new Step.NotAdmitted(LONG, new Admission.NotAmong(Sample.EMPLOYEES), true));
        steps.put("17-cannot-tell", new Step.NotAdmitted(LONG, new Admission.CannotTell(Sample.EMPLOYEES), false));
    }

    static Map<String, Step> steps() {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("01-welcome", new Step.Welcome());
        steps.put("02-sectors", new Step.Sectors());
        steps.put("03-services", FROM);
        steps.put("04-others", new Step.Services("others"));
        steps.put("05-search", new Step.Search("رخصة"));
        steps.put("06-search-none", new Step.Search("ززز"));
        steps.put("07-before", new Step.BeforeStart(SERVICE, FROM));
        steps.put("08-before-long", new Step.BeforeStart(LONG, FROM));
        steps.put("09-counter", new Step.AtCounter(SERVICE, Step.Reason.IN_PERSON, FROM));
        opening(steps);
        identify(steps);
        ask(steps);
        pay(steps);
        end(steps);
        return steps;
    }

    private static void identify(Map<String, Step> steps) {
        Purpose purpose = new Purpose(SERVICE, FROM, null, false);
        steps.put("10-present", new Step.PresentDocument(purpose, null));
        steps.put("11-unreadable", new Step.PresentDocument(purpose, Problem.of("kiosk.documentUnreadable")));
        steps.put("12-number", new Step.TypeNumber(purpose, null, "", 0, null));
        steps.put(
                "13-number-wrong",
                new Step.TypeNumber(purpose, null, Sample.WRONG_NUMBER, 1, Problem.of("id.checkDigit")));
        steps.put("14-confirm", new Step.ConfirmNumber(purpose, Sample.document(Sample.NUMBER), Sample.NUMBER));
        steps.put(
                "14-confirm-reading",
                new Step.ConfirmReading(
                        purpose,
                        Sample.document(Sample.NUMBER),
                        List.of(DocumentPart.NAME, DocumentPart.NUMBER, DocumentPart.BIRTH_DATE)));
        steps.put("15-number-counter", new Step.NumberAtCounter(SERVICE, false));
    }

    private static void ask(Map<String, Step> steps) {
        Draft names = new Draft(LONG, FROM, Sample.person(), Answers.none(), Set.of("nationalId"), false);
        Draft tax = new Draft(
                CATALOGUE.service("property-tax-payment").orElseThrow(),
                FROM,
                Sample.person(),
                Answers.none(),
                Set.of("nationalId"),
                false);
        steps.put("20-plate", new Step.Question(DRAFT, 0, "6-1234", Problem.of("plate.letterMissing"), false));
        steps.put("21-period", new Step.Question(DRAFT, 1, "P12M", null, false));
        steps.put("22-phone", new Step.Question(DRAFT, 2, "0599123456", null, false));
        steps.put("23-declaration", new Step.Question(DRAFT, 3, "", Problem.of("declaration.required"), false));
        steps.put("24-name", new Step.Question(names, 0, "سامي", null, false));
        steps.put("25-governorate", new Step.Question(tax, 1, "ramallah", null, false));
        steps.put("26-amount", new Step.Question(tax, 3, "", Problem.of("amount.invalid"), false));
        steps.put("30-review", new Step.Review(DRAFT));
        steps.put("31-review-long", new Step.Review(names));
        steps.put("32-opening", new Step.Opening(DRAFT));
        steps.put("33-not-kept", new Step.NotKept(Problem.of("fee.unknown")));
    }

    private static void pay(Map<String, Step> steps) {
        DeviceHealth ready = DeviceHealth.ready();
        steps.put("40-pay-asking", new Step.Pay(BILL, Readiness.ASKING));
        steps.put("41-pay", new Step.Pay(BILL, new Readiness(ready, ready)));
        DeviceHealth lost = new DeviceHealth(DeviceState.LOST, TERMINAL);
        steps.put("42-pay-away", new Step.Pay(BILL, new Readiness(lost, lost)));
        steps.put("43-charging", new Step.Charging(BILL, null, false));
        steps.put("44-cancelling", new Step.Charging(BILL, null, true));
        steps.put("45-pay-failed", new Step.PayFailed(BILL, TERMINAL));
        steps.put("46-doubt", new Step.InDoubt(BILL, TERMINAL, false));
        steps.put("47-doubt-asking", new Step.InDoubt(BILL, TERMINAL, true));
    }

    private static void end(Map<String, Step> steps) {
        steps.put("50-filing", new Step.Filing(BILL));
        steps.put("51-not-filed", new Step.NotFiled(BILL, TERMINAL));
        steps.put("52-printing", done(new Paper.Printing()));
        steps.put("53-printed", done(new Paper.Printed()));
        steps.put("54-no-paper", done(new Paper.Missing(TERMINAL)));
        steps.put("55-no-more", done(new Paper.NoMoreCopies()));
        steps.put("60-goodbye", new Step.Goodbye(true, true));
        steps.put("63-stopped", new Step.Stopped("3F2A-91C0", new Step.Stopped.Left.Filed("RAM-2026-000123"), true));
        steps.put("61-still-there", new Step.StillThere(new Step.Review(DRAFT)));
        steps.put("62-leaving", new Step.Leaving(new Step.Review(DRAFT)));
    }

    private static Step done(Paper paper) {
        CitizenApplication filed = Sample.application(Sample.renewal(), "RAM-2026-000123");
        return new Step.Done(BILL, filed, Sample.receipt("RAM-2026-000123"), paper);
    }
}
