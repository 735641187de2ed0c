package org.withme.learner.people.attendance;

import static org.withme.learner.people.access.Relations.atCollegeIn;
import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.named;
import static org.withme.platform.access.Rule.teamSharing;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/**
 * Who sees whether a learner came, and who answers a prompt. Marks are facts of an enrolment: the row "profile, enrolment" of the
 * design's access table, without those who only need to know that somebody is enrolled.
 */
final class AttendanceAccess {

    /** In which somebody is prompted about the learners beside whom they are. */
    static final String[] BESIDE = {Roles.MENTOR, Roles.TUTOR};

    private AttendanceAccess() {}

    static Policy mayRead(UUID learner) {
        return Policy.read(
                "read-attendance",
                Aspects.ATTENDANCE,
                learner,
                theLearner(learner)
                        .or(atCollegeIn(Roles.TUTOR, Roles.ADVISER, Roles.ADVOCATE))
                        .or(named(Aspects.ENROLMENT)));
    }

    /** Whoever is prompted about a learner who is there today: their mentor, and the tutors of the college. */
    static Policy mayAnswer(UUID learner, LocalDate today) {
        return Policy.change(
                "answer-gone-quiet",
                Aspects.ATTENDANCE,
                learner,
                atCurrentCollegeIn(today, Roles.TUTOR)
                        .or(teamSharing(Aspects.ENROLMENT, Roles.MENTOR).and(atCurrentCollegeIn(today, Roles.MENTOR))));
    }

    /** And the case supervisor, of what was handed on to them. */
    static Policy mayAnswerWhatWasHandedOn(UUID learner, LocalDate today) {
        return Policy.change(
                "answer-gone-quiet-handed-on",
                Aspects.ATTENDANCE,
                learner,
                mayAnswer(learner, today).rule().or(atCurrentCollegeIn(today, Roles.CASE_SUPERVISOR)));
    }
}
