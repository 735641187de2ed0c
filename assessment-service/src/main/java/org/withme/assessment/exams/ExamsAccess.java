package org.withme.assessment.exams;

import static org.withme.platform.access.Rule.collegeIn;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.platform.access.Access;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/**
 * Who writes marks of many learners: the exams office of a college for the college, an awarding organisation's system for its
 * frameworks at every college. Whom of them it may mark is decided as for one mark.
 */
@Singleton
class ExamsAccess {

    private static final String ASPECT = "assessment";

    private final Access access;
    private final CurrentCaller callers;
    private final AssessmentAccess assessments;

    ExamsAccess(Access access, CurrentCaller callers, AssessmentAccess assessments) {
        this.access = access;
        this.callers = callers;
        this.assessments = assessments;
    }

    /**
     * Who writes marks; one of the two.
     *
     * @param ukprn of the exams office
     * @param organisation client id of the awarding organisation's system
     */
    record Marker(Optional<String> ukprn, Optional<String> organisation) {

        /** Whether they write marks of a framework that this organisation awards; a college's own has none. */
        boolean marks(String awardingOrganisation) {
            return organisation.isEmpty() || organisation.get().equals(awardingOrganisation);
        }
    }

    Marker requireMarker() {
        Caller caller = callers.get();
        if (assessments.isAwardingClient(caller)) {
            return new Marker(Optional.empty(), Optional.of(caller.clientId()));
        }
        return new Marker(Optional.of(requireExamsOffice()), Optional.empty());
    }

    /** The exams office's college. */
    String requireExamsOffice() {
        Caller caller = callers.get();
        if (!caller.has(Roles.EXAMS_OFFICER)) {
            throw access.absent();
        }
        return caller.ukprn().orElseThrow(access::absent);
    }

    String subject() {
        return callers.get().subject();
    }

    /** Those of these learners whom the caller may mark: the exams office whom its college has, the organisation everybody. */
    Set<UUID> whomToMark(Collection<UUID> learners) {
        return access.permitted(
                learners,
                learner -> Policy.change(
                        "mark-many-externally",
                        ASPECT,
                        learner,
                        collegeIn(Roles.EXAMS_OFFICER)
                                .and((caller, grants) -> !caller.is(learner))
                                .or((caller, grants) -> assessments.isAwardingClient(caller))));
    }
}
