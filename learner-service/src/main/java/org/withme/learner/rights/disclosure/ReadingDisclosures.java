package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Violations;

/** The learner sees those of which they are told, without who and why later; a college its own. */
@ApplicationScoped
class ReadingDisclosures {

    private final DisclosureAccess access;
    private final CurrentCaller callers;
    private final Disclosures disclosures;
    private final DisclosureViews views;
    private final Cursors cursors;
    private final Clock clock;

    ReadingDisclosures(
            DisclosureAccess access,
            CurrentCaller callers,
            Disclosures disclosures,
            DisclosureViews views,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.disclosures = disclosures;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Which of a college's are listed. */
    @Schema(name = "DisclosuresShown")
    enum Which {
        WAITING,
        ALL
    }

    @Transactional
    Page<DisclosureView> list(UUID learner, String cursor, Integer asked) {
        boolean own = access.requireListing(learner);
        String filter = "disclosures?learner=" + learner;
        Limit limit = Limit.of(asked);
        UUID before = before(filter, cursor);
        if (own) {
            return page(
                    filter,
                    limit,
                    disclosures.told(learner, today(), before, limit.plusOne()).stream()
                            .map(views::toLearner)
                            .toList());
        }
        String ukprn = callers.get().ukprn().orElseThrow();
        return page(filter, limit, views.toCollege(disclosures.ofCollege(ukprn, learner, before, limit.plusOne())));
    }

    @Transactional
    Page<DisclosureView> ofCollege(String ukprn, String state, String cursor, Integer asked) {
        access.requireCollege(ukprn);
        Which which = which(state);
        String filter = "disclosures?ukprn=" + ukprn + "&state=" + which;
        Limit limit = Limit.of(asked);
        UUID before = before(filter, cursor);
        List<Disclosure> rows = which == Which.ALL
                ? disclosures.ofCollege(ukprn, before, limit.plusOne())
                : disclosures.waiting(ukprn, today(), before, limit.plusOne());
        return page(filter, limit, views.toCollege(rows));
    }

    @Transactional
    DisclosureView read(UUID learner, UUID id) {
        Disclosure disclosure = access.requireReading(learner, id);
        return callers.get().is(learner) ? views.toLearner(disclosure) : views.toCollege(disclosure);
    }

    private UUID before(String filter, String cursor) {
        return cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(null);
    }

    private Page<DisclosureView> page(String filter, Limit limit, List<DisclosureView> rows) {
        return cursors.page(filter, limit, rows, row -> List.of(row.id().toString()));
    }

    private static Which which(String asked) {
        if (asked == null) {
            return Which.WAITING;
        }
        new Violations()
                .addIf(
                        Arrays.stream(Which.values())
                                .noneMatch(which -> which.name().equals(asked)),
                        "/query/state",
                        DisclosureRule.NOT_A_STATE)
                .orThrow();
        return Which.valueOf(asked);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
