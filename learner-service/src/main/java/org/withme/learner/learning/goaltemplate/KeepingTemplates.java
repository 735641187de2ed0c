package org.withme.learner.learning.goaltemplate;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Roles;

/** The goals that a college's mentors and tutors copy; each college has its own. */
@ApplicationScoped
class KeepingTemplates {

    private static final UUID FIRST = new UUID(0, 0);

    private final CollegeAccess colleges;
    private final Access access;
    private final GoalTemplates templates;
    private final Cursors cursors;
    private final Idempotency idempotency;
    private final Clock clock;

    KeepingTemplates(
            CollegeAccess colleges,
            Access access,
            GoalTemplates templates,
            Cursors cursors,
            Idempotency idempotency,
            Clock clock) {
        this.colleges = colleges;
        this.access = access;
        this.templates = templates;
        this.cursors = cursors;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    Page<GoalTemplateView> list(String ukprn, String cursor, Integer size) {
        requireStaff(ukprn);
        String filter = "goal-templates?ukprn=" + ukprn;
        UUID after = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(FIRST);
        Limit limit = Limit.of(size);
        Page<GoalTemplate> page = cursors.page(
                filter,
                limit,
                templates.page(ukprn, after, limit.plusOne()),
                template -> List.of(template.id().toString()));
        return new Page<>(page.items().stream().map(GoalTemplate::view).toList(), page.next());
    }

    @Transactional
    GoalTemplateView read(String ukprn, UUID id) {
        requireStaff(ukprn);
        return templates.of(ukprn, id).orElseThrow(access::absent).view();
    }

    @Effort("plan-template")
    @Transactional
    GoalTemplateView make(String ukprn, WriteGoalTemplate command) {
        requireStaff(ukprn);
        UUID kept = idempotency.idOnce(() -> {
            TemplateRules.check(command).orThrow();
            GoalTemplate template =
                    GoalTemplate.made(UuidCreator.getTimeOrderedEpoch(), ukprn, command, clock.instant());
            templates.persistAndFlush(template);
            return template.id();
        });
        return templates.findById(kept).view();
    }

    @Effort("plan-template")
    @Transactional
    GoalTemplateView change(String ukprn, UUID id, WriteGoalTemplate command, Precondition ifMatch) {
        requireStaff(ukprn);
        GoalTemplate template = templates.lock(ukprn, id).orElseThrow(access::absent);
        ifMatch.matches(template.view());
        TemplateRules.check(command).orThrow();
        template.change(command, clock.instant());
        templates.flush();
        return template.view();
    }

    /** Once more changes nothing. */
    @Effort("plan-template")
    @Transactional
    void end(String ukprn, UUID id) {
        requireStaff(ukprn);
        templates.lockEvenEnded(ukprn, id).orElseThrow(access::absent).end(clock.instant());
    }

    private void requireStaff(String ukprn) {
        colleges.requireActingFor("goal templates", ukprn, Roles.MENTOR, Roles.TUTOR);
    }
}
