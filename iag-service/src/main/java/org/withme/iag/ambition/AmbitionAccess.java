package org.withme.iag.ambition;

import static org.withme.iag.access.Relations.adviserToday;
import static org.withme.iag.access.Relations.namedAdviser;
import static org.withme.iag.access.Relations.namedMentor;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.withme.iag.access.Relations;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;

/** Who reads a learner's ambitions, and that nobody but the learner changes them (I1, I2). */
final class AmbitionAccess {

    private AmbitionAccess() {}

    /**
     * Where a conversation starts, the named mentor reads too, unless the learner said no (I13).
     *
     * @param withheld whether a learner said so; asked last
     */
    static Policy mayRead(UUID learner, LocalDate today, Predicate<UUID> withheld) {
        return Policy.read(
                "read-ambitions",
                Relations.IAG,
                learner,
                theLearner(learner)
                        .or(asAdviser(today))
                        .or(namedMentor().and((caller, grants) -> !withheld.test(learner))));
    }

    /** What the learner struck out, they alone read. */
    static Policy mayReadStruckOut(UUID learner) {
        return Policy.read("read-struck-out-ambition", Relations.IAG, learner, theLearner(learner));
    }

    /** The learner; whoever reads them as staff enters what the learner said to them. */
    static Policy mayDeclare(UUID learner, LocalDate today, Predicate<UUID> withheld) {
        return Policy.change(
                "declare-ambition",
                Relations.IAG,
                learner,
                mayRead(learner, today, withheld).rule());
    }

    /** As an adviser, and not as a mentor. */
    static Policy mayAdvise(UUID learner, LocalDate today) {
        return Policy.change("advise", Relations.IAG, learner, asAdviser(today));
    }

    private static BiPredicate<Caller, List<Grant>> asAdviser(LocalDate today) {
        return adviserToday(today).or(namedAdviser());
    }

    static Policy mayChange(UUID learner) {
        return Policy.change("change-ambition", Relations.IAG, learner, theLearner(learner));
    }
}
