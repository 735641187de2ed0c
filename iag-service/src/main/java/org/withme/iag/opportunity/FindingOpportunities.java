package org.withme.iag.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class FindingOpportunities {

    private final OpportunityAccess access;
    private final Opportunities opportunities;
    private final Cursors cursors;
    private final Clock clock;

    FindingOpportunities(OpportunityAccess access, Opportunities opportunities, Cursors cursors, Clock clock) {
        this.access = access;
        this.opportunities = opportunities;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<OpportunityView> find(SearchOpportunities search) {
        access.requireSignedIn();
        Optional<UUID> before =
                cursors.position(search.filter(), search.cursor()).map(keys -> UUID.fromString(keys.get(0)));
        search.check().orThrow();
        Limit limit = Limit.of(search.limit());
        LocalDate today = LocalDate.now(clock);
        List<OpportunityView> rows = opportunities.page(search, today, before.orElse(null), limit.plusOne()).stream()
                .map(row -> row.view(today))
                .toList();
        return cursors.page(
                search.filter(), limit, rows, row -> List.of(row.id().toString()));
    }

    @Transactional
    OpportunityView read(UUID id) {
        access.requireSignedIn();
        return opportunities
                .published(id)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND))
                .view(LocalDate.now(clock));
    }
}
