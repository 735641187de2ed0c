package org.withme.learner.learning.tutorial;

import static org.withme.learner.people.access.Relations.atCollegeIn;
import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.beside;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/**
 * A tutorial is between the learner and those whose it is among the staff. An advocate with the learner's authority reads it,
 * adds to the agenda and asks for another time (A9).
 */
final class TutorialAccess {

    private static final String[] HOLDING = StaffOfTutorials.HOLDING.toArray(String[]::new);

    private TutorialAccess() {}

    static Policy mayPropose(UUID learner) {
        return Policy.change("propose-tutorial", Aspects.TUTORIAL, learner, theLearner(learner));
    }

    /** Whoever is beside the learner lists those that are theirs. */
    static Policy mayList(UUID learner, BiPredicate<Caller, List<Grant>> advocate) {
        return Policy.read(
                "list-tutorials",
                Aspects.TUTORIAL,
                learner,
                theLearner(learner).or(besideInEither(learner)).or(advocate));
    }

    static Policy mayListTalks(UUID learner) {
        return Policy.read(
                "list-talks", Aspects.TUTORIAL, learner, theLearner(learner).or(besideInEither(learner)));
    }

    /** @param theirs whether it is the caller's among the staff; asked last */
    static Policy mayRead(UUID learner, BooleanSupplier theirs, BiPredicate<Caller, List<Grant>> advocate) {
        return Policy.read(
                "read-tutorial",
                Aspects.TUTORIAL,
                learner,
                theLearner(learner).or(staff(learner, theirs)).or(advocate));
    }

    /** To say what to speak about, or to answer. */
    static Policy maySpeak(UUID learner, BooleanSupplier theirs, BiPredicate<Caller, List<Grant>> advocate) {
        return Policy.change(
                "speak-in-tutorial",
                Aspects.TUTORIAL,
                learner,
                theLearner(learner).or(staff(learner, theirs)).or(advocate));
    }

    static Policy isBeside(UUID learner) {
        return Policy.change("tutorial-as-staff", Aspects.TUTORIAL, learner, besideInEither(learner));
    }

    static Policy mayChange(UUID learner, BooleanSupplier theirs) {
        return Policy.change(
                "change-tutorial",
                Aspects.TUTORIAL,
                learner,
                theLearner(learner).or(staff(learner, theirs)));
    }

    static Policy mayRate(UUID learner) {
        return Policy.change("rate-tutorial", Aspects.TUTORIAL, learner, theLearner(learner));
    }

    /** While the learner is at the college. */
    static Policy mayLogTalk(UUID learner, LocalDate today) {
        return Policy.change(
                "log-talk", Aspects.TUTORIAL, learner, besideInEither(learner).and(atCurrentCollegeIn(today, HOLDING)));
    }

    static Policy mayLogTalkAs(UUID learner, String role) {
        return Policy.change("log-talk-as-" + role, Aspects.TUTORIAL, learner, beside(role));
    }

    private static BiPredicate<Caller, List<Grant>> besideInEither(UUID learner) {
        return beside(Roles.MENTOR).or(beside(Roles.TUTOR)).and((caller, grants) -> !caller.is(learner));
    }

    private static BiPredicate<Caller, List<Grant>> staff(UUID learner, BooleanSupplier theirs) {
        return atCollegeIn(HOLDING).and((caller, grants) -> !caller.is(learner) && theirs.getAsBoolean());
    }
}
