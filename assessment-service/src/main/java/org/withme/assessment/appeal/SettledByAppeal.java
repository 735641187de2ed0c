package org.withme.assessment.appeal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.appeal.AppealRules.Against;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.result.SettledResults;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** What a panel answered is not taken back by a correction of whoever it overruled. */
@Singleton
class SettledByAppeal implements SettledResults {

    private final Standing standing;
    private final Involvement involvement;
    private final CurrentCaller callers;

    SettledByAppeal(Standing standing, Involvement involvement, CurrentCaller callers) {
        this.standing = standing;
        this.involvement = involvement;
        this.callers = callers;
    }

    @Override
    public void requireNoPart(Assessment assessment, Set<UUID> criteria) {
        Map<UUID, Against> against = standing.against(assessment);
        if (criteria.stream().anyMatch(criterion -> against.get(criterion).settled())
                && involvement.of(callers.get(), assessment)) {
            throw Problem.of(AppealProblem.TOOK_PART);
        }
    }
}
