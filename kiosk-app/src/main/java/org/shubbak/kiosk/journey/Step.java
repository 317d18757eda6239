package org.shubbak.kiosk.journey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.device.DocumentPart;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.Problem;

/// One page of a visit. Each carries exactly what it needs, so that leaving it drops what was personal.
public sealed interface Step {

    /// Before anything personal is known.
    sealed interface Browsing extends Step {}

    sealed interface Identifying extends Step {}

    sealed interface Asking extends Step {}

    sealed interface Paying extends Step {}

    sealed interface Ending extends Step {}

    /// A question laid over the page it is about.
    sealed interface Overlay extends Step {
        Step behind();
    }

    record Welcome() implements Browsing {}

    record Sectors() implements Browsing {}

    /// @param sector id of a sector, or `others` for all that have no tile
    record Services(String sector) implements Browsing {}

    record Search(String words) implements Browsing {}

    /// @param from where Back leads
    record BeforeStart(ServiceDefinition service, Browsing from) implements Browsing {}

    /// This service cannot be finished here: said before anything is asked.
    record AtCounter(ServiceDefinition service, Reason reason, Browsing from) implements Browsing {}

    enum Reason {
        /// The ministry wants the person there, with the originals.
        IN_PERSON,
        /// Nobody can tell the fee here.
        FEE_NOT_KNOWN
    }

    /// It opens later: said before anything is asked.
    record NotOpenYet(ServiceDefinition service, Openness.NotYet why, Browsing from) implements Browsing {}

    record PresentDocument(Purpose purpose, @Nullable Problem problem) implements Identifying {}

    /// @param document what was presented and carried no number of the person, or null
    /// @param wrong how often a number with a wrong check digit was typed
    record TypeNumber(
            Purpose purpose,
            @Nullable IdentityDocument document,
            String typed,
            int wrong,
            @Nullable Problem problem) implements Identifying {
        @Override
        public String toString() {
            return "TypeNumber[" + wrong + "]";
        }
    }

    /// A number read from a document is the person's to confirm.
    record ConfirmNumber(Purpose purpose, IdentityDocument document, String number) implements Identifying {
        @Override
        public String toString() {
            return "ConfirmNumber[***]";
        }
    }

    /// Characters that the reader was not sure of are the person's to confirm before anything of the document is used.
    record ConfirmReading(Purpose purpose, IdentityDocument document, List<DocumentPart> parts) implements Identifying {
        public ConfirmReading {
            parts = List.copyOf(parts);
        }
    }

    /// The number could not be relied on twice: a clerk looks at the card.
    record NumberAtCounter(ServiceDefinition service, boolean document) implements Identifying {}

    /// The service is open, and not for this person: said before anything is typed. Who it is was forgotten.
    record NotAdmitted(ServiceDefinition service, Admission.Refused why, boolean document) implements Identifying {}

    /// @param place among the draft's questions, from 0
    /// @param typed what stands in the field at first
    /// @param changing true when the answer leads back to the check
    record Question(
            Draft draft, int place, String typed, @Nullable Problem problem, boolean changing) implements Asking {
        @Override
        public String toString() {
            return "Question[" + place + "]";
        }
    }

    record Review(Draft draft) implements Asking {}

    /// The application is being written down.
    record Opening(Draft draft) implements Asking {}

    /// Nothing was begun and nothing may be charged.
    record NotKept(Problem problem) implements Ending {}

    record Pay(Bill bill, Readiness readiness) implements Paying {}

    /// @param message what the terminal says to do, or null
    record Charging(Bill bill, @Nullable Problem message, boolean cancelling) implements Paying {}

    /// Nothing was charged. Another try is a new press.
    record PayFailed(Bill bill, Problem problem) implements Paying {}

    /// Do not take the card again.
    /// @param asking true while the terminal is being asked what became of it
    record InDoubt(Bill bill, Problem problem, boolean asking) implements Paying {}

    record Filing(Bill bill) implements Ending {}

    /// Free or paid, and the station could not write the filing down: never left by itself.
    record NotFiled(Bill bill, Problem problem) implements Ending {}

    record Done(Bill bill, CitizenApplication application, Receipt receipt, Paper paper) implements Ending {}

    /// Everything is wiped.
    record Goodbye(boolean document, boolean paper) implements Ending {}

    /// A bug ended the visit. Everything is wiped but what the person needs to be helped.
    record Stopped(String code, Left left, boolean document) implements Ending {

        /// What stays of the visit.
        public sealed interface Left {
            record Nothing() implements Left {}

            /// Not filed, and money may have moved.
            record Open(UUID application) implements Left {}

            record Filed(String number) implements Left {}
        }
    }

    record StillThere(Step behind) implements Overlay {}

    record Leaving(Step behind) implements Overlay {}
}
