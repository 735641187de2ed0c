package org.withme.iag.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.iag.access.Relations;
import org.withme.platform.access.Access;
import org.withme.platform.grants.HeardRights;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

@ApplicationScoped
class ReadingFollowUps {

    private final Access access;
    private final HeardRights rights;
    private final CurrentCaller callers;
    private final FollowUps followUps;
    private final DoNotContact doNotContact;
    private final FollowUpViews views;
    private final Cursors cursors;
    private final Clock clock;
    private final int graceDays;

    ReadingFollowUps(
            Access access,
            HeardRights rights,
            CurrentCaller callers,
            FollowUps followUps,
            DoNotContact doNotContact,
            FollowUpViews views,
            Cursors cursors,
            Clock clock,
            @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.access = access;
        this.rights = rights;
        this.callers = callers;
        this.followUps = followUps;
        this.doNotContact = doNotContact;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** The rows are chosen by the caller's own id or by the grants of their college; whose contacts are due is a read. */
    @Transactional
    Page<FollowUpView> list(String cursor, Integer size) {
        Caller caller = callers.get();
        boolean asLearner = caller.has(Roles.LEARNER) && caller.learnerId().isPresent();
        String filter = asLearner
                ? "follow-ups?mine"
                : "follow-ups?ukprn=" + caller.ukprn().orElse("");
        FollowUps.Position after =
                cursors.position(filter, cursor).map(FollowUps.Position::of).orElse(null);
        Limit limit = Limit.of(size);
        List<FollowUp> rows = asLearner
                ? followUps.ofLearner(caller.learnerId().get(), after, limit.plusOne())
                : ofCollege(caller.ukprn(), after, limit.plusOne());
        Page<FollowUp> page = cursors.page(filter, limit, rows, ReadingFollowUps::position);
        List<UUID> learners =
                page.items().stream().map(FollowUp::learner).distinct().toList();
        access.recordRead(learners, Relations.IAG);
        return new Page<>(views.of(page.items()), page.next());
    }

    @Transactional
    FollowUpView read(UUID id) {
        access.require(FollowUpAccess.mayRead(followUps.require(id, access::absent), doNotContact::stands));
        return views.of(followUps.require(id));
    }

    private List<FollowUp> ofCollege(Optional<String> ukprn, FollowUps.Position after, int limit) {
        rights.require();
        LocalDate today = LocalDate.now(clock);
        return ukprn.map(college -> followUps.ofCollege(college, today.minusDays(graceDays), today, after, limit))
                .orElse(List.of());
    }

    private static List<String> position(FollowUp row) {
        return List.of(row.dueOn().toString(), row.id().toString());
    }
}
