package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.authority.StandingAuthorities;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** On which side of a tutorial the caller is. */
@Singleton
class Sides {

    /** Of an advocate's authority in tutorials. */
    static final String SCOPE = "tutorial";

    private final Access access;
    private final CurrentCaller callers;
    private final StaffOfTutorials staff;
    private final StandingAuthorities authorities;

    Sides(Access access, CurrentCaller callers, StaffOfTutorials staff, StandingAuthorities authorities) {
        this.access = access;
        this.callers = callers;
        this.staff = staff;
        this.authorities = authorities;
    }

    Side of(UUID learner) {
        return isLearner(learner) || isAdvocate(learner) ? Side.LEARNER : Side.STAFF;
    }

    boolean isLearner(UUID learner) {
        return callers.get().isLearner(learner);
    }

    /** Speaks for the learner, and says neither yes nor no. */
    boolean isAdvocate(UUID learner) {
        return advocate(learner).test(callers.get(), List.of());
    }

    /**
     * For a policy: an advocate who may speak in the learner's tutorials, by the learner's authority (A9). It opens nothing more
     * to who is on the side of the staff, and is asked last: they do not wait for what is heard of it.
     */
    BiPredicate<Caller, List<Grant>> advocate(UUID learner) {
        BiPredicate<Caller, List<Grant>> authority = authorities.advocateOf(learner, SCOPE);
        return (caller, grants) ->
                caller.has(Roles.ADVOCATE) && !isStaff(caller, learner) && authority.test(caller, grants);
    }

    /** Beside the learner, or with a tutorial of the learner that is theirs. */
    private boolean isStaff(Caller caller, UUID learner) {
        return access.permits(TutorialAccess.isBeside(learner))
                || StaffOfTutorials.of(caller)
                        .filter(member -> !staff.ofLearner(member, learner).isEmpty())
                        .isPresent();
    }

    /** If it is one of the staff who acts. */
    void takeUp(Tutorial tutorial) {
        if (of(tutorial.learner()) == Side.STAFF) {
            staff.takeUp(tutorial, callers.get().subject());
        }
    }

    /** Whether it is theirs among the staff. */
    boolean isTheirs(UUID learner, UUID tutorial) {
        return StaffOfTutorials.of(callers.get())
                .flatMap(member -> staff.capacity(member, learner, tutorial))
                .isPresent();
    }
}
