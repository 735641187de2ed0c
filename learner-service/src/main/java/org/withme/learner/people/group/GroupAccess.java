package org.withme.learner.people.group;

import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.namedMentorToday;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.access.Access;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** Who makes groups, and whom they put into them. */
@Singleton
class GroupAccess {

    private final CollegeAccess colleges;
    private final Access access;
    private final CurrentCaller callers;

    GroupAccess(CollegeAccess colleges, Access access, CurrentCaller callers) {
        this.colleges = colleges;
        this.access = access;
        this.callers = callers;
    }

    /** @param ukprn whose group; null for one of nobody's college, which the platform operator makes */
    ActingCollege requireMaker(@Nullable String ukprn) {
        if (ukprn != null) {
            return colleges.requireActingFor(
                    "making of groups", ukprn, Roles.MIS_ADMINISTRATOR, Roles.TUTOR, Roles.MENTOR);
        }
        Caller caller = callers.get();
        if (!caller.has(Roles.PLATFORM_OPERATOR)) {
            throw access.absent();
        }
        return new ActingCollege(null, caller.subject(), Roles.PLATFORM_OPERATOR);
    }

    /** Whoever is signed in sees what they are in. */
    Caller requireMember() {
        Caller caller = callers.get();
        if (caller.isAnonymous()) {
            throw access.absent();
        }
        return caller;
    }

    /** A learner, who leaves what they are in themselves. */
    UUID requireLearner() {
        return callers.get().learnerId().orElseThrow(access::absent);
    }

    /** A group whose staff get a place beside its learners is for those who name people; into others a mentor puts their own too. */
    static Policy mayPutIn(UUID learner, GroupKind kind, LocalDate today) {
        var naming = atCurrentCollegeIn(today, Roles.MIS_ADMINISTRATOR, Roles.TUTOR);
        return Policy.change(
                "put-into-group",
                Aspects.TEAM,
                learner,
                kind.role().isPresent() ? naming : naming.or(namedMentorToday(Aspects.TEAM, today)));
    }

    /** A tutor and the MIS change what was made at their college, a mentor what they are in themselves. */
    static boolean mayChange(ActingCollege maker, GroupState group) {
        return !maker.capacity().equals(Roles.MENTOR)
                || group.kind().role().isEmpty() && group.staff().containsValue(maker.subject());
    }
}
