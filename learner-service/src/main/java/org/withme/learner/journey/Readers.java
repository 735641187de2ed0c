package org.withme.learner.journey;

import static org.withme.learner.people.access.Relations.atCollegeIn;
import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import java.util.function.Function;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.team.TeamAccess;
import org.withme.learner.record.enrolment.EnrolmentAccess;
import org.withme.learner.record.profile.ProfileAccess;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/**
 * Who is told of an entry: whoever may read what it tells, in the resource behind it, and nobody more (ADR 26). Where only
 * another service knows who that is, the learner alone.
 */
enum Readers {
    THE_LEARNER(Readers::theLearnerAlone),
    OF_ENROLMENTS(EnrolmentAccess::mayRead),
    OF_THE_PROFILE(ProfileAccess::mayRead),
    OF_THE_TEAM(TeamAccess::mayRead),
    OF_ASSESSMENTS(Readers::whoeverAssesses);

    private final Function<UUID, Policy> policy;

    Readers(Function<UUID, Policy> policy) {
        this.policy = policy;
    }

    Policy policy(UUID learner) {
        return policy.apply(learner);
    }

    private static Policy theLearnerAlone(UUID learner) {
        return Policy.read("read-own-entries", Aspects.JOURNEY, learner, theLearner(learner));
    }

    /** As assessment-service decides, but for an advocate's authority, of which it alone knows. */
    private static Policy whoeverAssesses(UUID learner) {
        return Policy.read(
                "read-assessment-entries",
                Aspects.ASSESSMENT,
                learner,
                theLearner(learner).or(atCollegeIn(Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER)));
    }
}
