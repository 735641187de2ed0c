package org.withme.learner.record.enrolment;

import static org.withme.learner.people.access.Relations.atCollegeIn;
import static org.withme.learner.people.access.Relations.named;
import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/** Who may see a learner's enrolments: the learner all, everybody else their own college's. */
public final class EnrolmentAccess {

    private EnrolmentAccess() {}

    /** Also decides who is told of enrolments elsewhere. */
    public static Policy mayRead(UUID learner) {
        return Policy.read(
                "read-enrolments",
                Aspects.ENROLMENT,
                learner,
                theLearner(learner)
                        .or(atCollegeIn(
                                Roles.TUTOR,
                                Roles.ASSESSOR,
                                Roles.ADVISER,
                                Roles.ADVOCATE,
                                Roles.QUALITY_MANAGER,
                                Roles.MIS_ADMINISTRATOR,
                                Roles.MIS_CLIENT))
                        .or(named(Aspects.ENROLMENT)));
    }
}
