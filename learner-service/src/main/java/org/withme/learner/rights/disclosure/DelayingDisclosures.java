package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;

/** That the learner is told later, or now. */
@ApplicationScoped
@Effort("disclosure")
class DelayingDisclosures {

    private final DisclosureAccess access;
    private final Disclosures disclosures;
    private final DisclosureViews views;
    private final Clock clock;

    DelayingDisclosures(DisclosureAccess access, Disclosures disclosures, DisclosureViews views, Clock clock) {
        this.access = access;
        this.disclosures = disclosures;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    DisclosureView delay(UUID learner, UUID id, Delay delay, Precondition ifMatch) {
        Disclosure disclosure = access.requireDelaying(learner, id);
        disclosures.lockToChange(disclosure);
        ifMatch.matches(views.toCollege(disclosure));
        LocalDate today = LocalDate.now(clock);
        if (disclosure.isToldOn(today)) {
            throw Problem.of(DisclosureProblem.TOLD);
        }
        DisclosureRules.check(delay, today).orThrow();
        disclosure.delay(delay);
        disclosures.flush();
        return views.toCollege(disclosure);
    }

    /** Of what is released the learner is told now, of the rest when it is. */
    @Transactional
    void tell(UUID learner, UUID id, Precondition ifMatch) {
        Disclosure disclosure = access.requireDeciding(learner, id);
        disclosures.lockToChange(disclosure);
        ifMatch.matches(views.toCollege(disclosure));
        disclosure.endDelay(clock.instant());
    }
}
