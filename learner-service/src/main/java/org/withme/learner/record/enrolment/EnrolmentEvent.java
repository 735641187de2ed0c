package org.withme.learner.record.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/**
 * What an applied return publishes of a learner's enrolments. An import writes these set-wise in SQL; a test proves
 * that both are the same JSON, which is the contract in {@code contracts/events}. The stream is the learner.
 */
public sealed interface EnrolmentEvent extends DomainEvent {

    record Enrolled(
            UUID stream,
            UUID enrolmentId,
            String ukprn,
            String learnRefNumber,
            String learnAimRef,
            int aimType,
            LocalDate startDate,
            LocalDate plannedEndDate,
            int fundModel,
            Integer progType,
            Integer standardCode,
            boolean workBased,
            String collectionYear,
            LocalDate preparedOn,
            UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.enrolled.v1";
        }
    }

    /** @param changed the codes of the ILR's fields, for example {@code LearnPlanEndDate} */
    record EnrolmentChanged(
            UUID stream,
            UUID enrolmentId,
            String ukprn,
            String learnAimRef,
            List<String> changed,
            LocalDate startDate,
            LocalDate plannedEndDate,
            LocalDate preparedOn,
            UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.enrolment-changed.v1";
        }
    }

    /**
     * Published again when the day, the completion or the outcome of an ended enrolment is corrected.
     *
     * @param changed the codes of the ILR's fields that are corrected, for example {@code Outcome}; absent at its end itself
     */
    record EnrolmentEnded(
            UUID stream,
            UUID enrolmentId,
            String ukprn,
            String learnAimRef,
            LocalDate endedOn,
            Completion completion,
            Integer outcome,
            List<String> changed,
            LocalDate preparedOn,
            UUID importId)
            implements EnrolmentEvent {

        public enum Completion {
            COMPLETED,
            WITHDRAWN
        }

        @Override
        public String type() {
            return "learner.enrolment-ended.v1";
        }
    }

    record BreakStarted(
            UUID stream, UUID enrolmentId, String ukprn, String learnAimRef, LocalDate preparedOn, UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.break-started.v1";
        }
    }

    /** @param takenUpBy the enrolment that took up again what was broken off; absent if that goes on itself */
    record BreakEnded(
            UUID stream,
            UUID enrolmentId,
            String ukprn,
            String learnAimRef,
            UUID takenUpBy,
            LocalDate preparedOn,
            UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.break-ended.v1";
        }
    }

    /**
     * Nothing current remains at the college, and what ended last ended by leaving it.
     *
     * @param reasonClass MOVED, LEFT or UNKNOWN; the ILR's reason code may be health data and is not kept
     */
    record Withdrew(
            UUID stream,
            String ukprn,
            LocalDate lastDay,
            @JsonProperty("class") String reasonClass,
            LocalDate preparedOn,
            UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.withdrew.v1";
        }
    }

    /** A withdrawal that was published did not happen after all. */
    record WithdrawalCorrected(UUID stream, String ukprn, LocalDate preparedOn, UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.withdrawal-corrected.v1";
        }
    }

    /** Nothing current remains at the college, and what ended last was completed. */
    record Completed(UUID stream, String ukprn, LocalDate lastDay, LocalDate preparedOn, UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.completed.v1";
        }
    }

    /**
     * Something that a return says of the learner changed.
     *
     * @param learnRefNumber the reference, if that is what changed
     * @param fields the codes of the ILR's fields, never their values
     */
    record FactsChanged(
            UUID stream, String ukprn, String learnRefNumber, List<String> fields, LocalDate preparedOn, UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.facts-changed.v1";
        }
    }

    /**
     * The year of an enrolment is over, and the grace after it, and no return of a later year lists it (L9). Nobody said that
     * the learner left.
     *
     * @param collectionYear the year whose returns listed it last
     */
    record NotReturned(UUID stream, UUID enrolmentId, String ukprn, String learnAimRef, String collectionYear)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.enrolment-not-returned.v1";
        }
    }

    /** @param collectionYear the year whose return lists again what was told as not returned */
    record ListedAgain(
            UUID stream,
            UUID enrolmentId,
            String ukprn,
            String learnAimRef,
            String collectionYear,
            LocalDate preparedOn,
            UUID importId)
            implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.enrolment-listed-again.v1";
        }
    }

    /**
     * Since when, and until when, a college's staff may see the learner; on the access lane, so that it never waits
     * behind an import.
     *
     * @param lastDay absent while an enrolment is current or an application stands; the last day of the year if one was not returned
     */
    record CollegeAccessChanged(UUID stream, String ukprn, LocalDate lastDay) implements EnrolmentEvent {

        @Override
        public String type() {
            return "learner.college-access-changed.v1";
        }

        @Override
        public String lane() {
            return "access";
        }
    }
}
