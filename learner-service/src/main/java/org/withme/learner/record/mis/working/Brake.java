package org.withme.learner.record.mis.working;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.withme.learner.record.mis.planning.PlannedChange;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.receiving.ImportProblem;
import org.withme.learner.record.mis.receiving.MisConfig;

/** Why a return would better be looked at by a person before it is applied. */
final class Brake {

    private Brake() {}

    /** @param lastApplied of the same collection year */
    static List<ImportProblem> reasons(
            IlrHeader header, Optional<IlrHeader> lastApplied, PlannedChange change, MisConfig.Brake limits) {
        List<ImportProblem> reasons = new ArrayList<>();
        if (lastApplied.filter(last -> isOlder(header, last)).isPresent()) {
            reasons.add(new ImportProblem(
                    "OLDER_RETURN",
                    "/Message/Header/Source/DateTime",
                    "The return is older than the last one of its collection year that was applied (L7).",
                    "Confirm it only if it really replaces the later one; else discard it."));
        }
        if (isTooMuch(change, limits)) {
            reasons.add(new ImportProblem(
                    "L8",
                    "/Message",
                    ("%d current enrolments would be withdrawn and %d would be missing, of %d current in this collection"
                                    + " year. %d learners are not listed, %d of them newly.")
                            .formatted(
                                    change.newlyWithdrawn(),
                                    change.newlyMissing(),
                                    change.current(),
                                    change.missing(),
                                    change.learnersNewlyMissing()),
                    "Confirm it if so many have really left; else discard it and send the complete return."));
        }
        return reasons;
    }

    private static boolean isTooMuch(PlannedChange change, MisConfig.Brake limits) {
        return change.leaving() >= limits.atLeast()
                && change.leaving() * 100L > (long) limits.percent() * change.current();
    }

    /** Of two returns of one collection year (L9). */
    private static boolean isOlder(IlrHeader header, IlrHeader last) {
        LocalDateTime returned = header.returnedAt();
        return returned.isBefore(last.returnedAt())
                || returned.isEqual(last.returnedAt())
                        && Integer.parseInt(header.serialNo()) < Integer.parseInt(last.serialNo());
    }
}
