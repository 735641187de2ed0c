package org.withme.learner.rights.concern;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.Relations;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/** Whoever works at a college of the learner or beside the learner; in no log, done or refused (W2). */
final class ConcernAccess {

    private static final String[] STAFF = {
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.IQA,
        Roles.EXAMS_OFFICER,
        Roles.ALS_LEAD,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.CASE_SUPERVISOR,
        Roles.DSL,
        Roles.QUALITY_MANAGER,
        Roles.MIS_ADMINISTRATOR
    };

    private ConcernAccess() {}

    static Policy mayPass(UUID learner) {
        return Policy.untold("pass-concern", Aspects.PROFILE, learner, Relations.anyStandingIn(STAFF));
    }
}
