package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.advocate.referral.ReferralAccess.Reader;
import org.withme.advocate.referral.ReferralAccess.Seen;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingReferrals {

    private final ReferralAccess access;
    private final Referrals referrals;
    private final ReferralViews views;
    private final Cursors cursors;

    ReadingReferrals(ReferralAccess access, Referrals referrals, ReferralViews views, Cursors cursors) {
        this.access = access;
        this.referrals = referrals;
        this.views = views;
        this.cursors = cursors;
    }

    @Transactional
    ReferralView read(UUID id) {
        Seen seen = access.requireReading(id);
        return views.view(seen);
    }

    @Transactional
    Page<ReferralSummary> list(String cursor, Integer asked) {
        Reader reader = access.requireListing();
        Limit limit = Limit.of(asked);
        Page<Referral> page =
                reader.ukprn() == null ? own(reader.learner(), cursor, limit) : queue(reader.ukprn(), cursor, limit);
        access.recordRead(page.items().stream().map(Referral::learner).toList());
        return new Page<>(views.summaries(page.items()), page.next());
    }

    private Page<Referral> own(UUID learner, String cursor, Limit limit) {
        String filter = "referrals?learner=" + learner;
        Optional<Referrals.Position> after = cursors.position(filter, cursor).map(Referrals.Position::of);
        List<Referral> rows = referrals.ofLearner(learner, after.orElse(null), limit.plusOne());
        return cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.madeAt().toString(), row.id().toString()));
    }

    private Page<Referral> queue(String ukprn, String cursor, Limit limit) {
        String filter = "referrals?waiting=" + ukprn;
        Optional<Referrals.Position> after = cursors.position(filter, cursor).map(Referrals.Position::of);
        List<Referral> rows = referrals.waitingAt(ukprn, after.orElse(null), limit.plusOne());
        return cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.agreedAt().toString(), row.id().toString()));
    }
}
