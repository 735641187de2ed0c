package org.withme.iag.ambition;

import static org.withme.iag.access.Relations.adviserToday;
import static org.withme.iag.access.Relations.namedAdviser;
import static org.withme.iag.access.Relations.namedMentor;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.withme.iag.access.Relations;
import org.withme.platform.access.Policy;

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
                        .or(adviserToday(today))
                        .or(namedAdviser())
                        .or(namedMentor().and((caller, grants) -> !withheld.test(learner))));
    }

    static Policy mayChange(UUID learner) {
        return Policy.change("change-ambition", Relations.IAG, learner, theLearner(learner));
    }
}
