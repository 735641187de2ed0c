package org.withme.learner.people.wish;

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
import org.withme.learner.people.access.Relations;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** A wish is between the learner and those to whom it is addressed. */
final class WishAccess {

    /** In which somebody is beside a learner who may wish something of them. */
    static final List<String> ADDRESSED = List.of(Roles.MENTOR, Roles.TUTOR);

    private WishAccess() {}

    static Policy mayMake(UUID learner) {
        return Policy.change("make-wish", Aspects.WISH, learner, theLearner(learner));
    }

    static Policy mayListOwn(UUID learner) {
        return Policy.read("list-own-wishes", Aspects.WISH, learner, theLearner(learner));
    }

    /** Whoever could be asked: mentor or tutor of the learner, through a group too, and the case supervisor. */
    static Policy mayEnter(UUID learner, LocalDate today) {
        BiPredicate<Caller, List<Grant>> beside =
                ADDRESSED.stream().map(Relations::beside).reduce((caller, grants) -> false, BiPredicate::or);
        return Policy.change(
                "enter-wish",
                Aspects.WISH,
                learner,
                beside.or(atCurrentCollegeIn(today, Roles.CASE_SUPERVISOR))
                        .and((caller, grants) -> !caller.is(learner)));
    }

    /** Whether they are beside the learner in this role. */
    static Policy mayEnterAs(UUID learner, String role) {
        return Policy.change("enter-wish-as-" + role, Aspects.WISH, learner, beside(role));
    }

    /** @param addressed whether it is addressed to the caller; asked last */
    static Policy mayRead(UUID learner, BooleanSupplier addressed) {
        return Policy.read(
                "read-wish", Aspects.WISH, learner, theLearner(learner).or(addressee(learner, addressed)));
    }

    static Policy mayAnswer(UUID learner, BooleanSupplier addressed) {
        return Policy.change("answer-wish", Aspects.WISH, learner, addressee(learner, addressed));
    }

    private static BiPredicate<Caller, List<Grant>> addressee(UUID learner, BooleanSupplier addressed) {
        return atCollegeIn(Roles.MENTOR, Roles.TUTOR, Roles.CASE_SUPERVISOR)
                .and((caller, grants) -> !caller.is(learner) && addressed.getAsBoolean());
    }
}
