package org.withme.advocate.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.platform.http.Precondition;

/** The learner's words, which nobody else touches. */
@ApplicationScoped
class WritingPlans {

    private final CaseAccess access;
    private final Cases cases;
    private final Clock clock;

    WritingPlans(CaseAccess access, Cases cases, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional
    PlanView write(UUID caseId, WritePlan command, Precondition ifMatch) {
        AdvocacyCase own = access.requireOwn(caseId);
        cases.lock(own);
        ifMatch.matches(own.planView());
        CaseRules.check(command).orThrow();
        own.plan(command.words(), clock.instant());
        cases.flush();
        return own.planView();
    }
}
