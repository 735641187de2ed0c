package org.withme.learner.record.applicant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.problem.Problem;

/**
 * What a college's record under a reference says.
 *
 * @param origin in whose stream it is told
 * @param byReturn whether a return states it by now
 * @param ulns the valid numbers that colleges have stated of the person
 * @param lastDay since when it is over; null while it stands
 */
record Application(
        UUID learnerId,
        UUID origin,
        boolean byReturn,
        ApplicantFacts facts,
        List<String> ulns,
        LocalDate since,
        LocalDate lastDay,
        LocalDate withdrawnOn) {

    boolean isOver() {
        return lastDay != null;
    }

    /** What a return states stands (L2). */
    Application requireNoReturn() {
        if (byReturn) {
            throw Problem.of(ApplicantProblem.LISTED_BY_A_RETURN);
        }
        return this;
    }

    /** As of a return: two valid ULNs are never one person, nor are two names with two birth dates that no ULN holds together (L3). */
    Application requireSamePerson(ApplicantFacts said) {
        Optional<String> uln = said.identifyingUln();
        boolean proven = uln.filter(ulns::contains).isPresent();
        boolean contradicted = uln.isPresent() && !ulns.isEmpty() && !proven;
        if (contradicted || !proven && said.isWhollyOtherThan(facts)) {
            throw Problem.of(ApplicantProblem.ANOTHER_PERSON);
        }
        return this;
    }
}
