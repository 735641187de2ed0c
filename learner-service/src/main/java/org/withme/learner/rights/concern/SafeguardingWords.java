package org.withme.learner.rights.concern;

import jakarta.enterprise.context.ApplicationScoped;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;

/** The words of W1 with a college's own way; for a college that gave none, without. */
@ApplicationScoped
class SafeguardingWords {

    private final ConcernConfig config;
    private final Colleges colleges;

    SafeguardingWords(ConcernConfig config, Colleges colleges) {
        this.config = config;
        this.colleges = colleges;
    }

    /** {@code ukprn} is null for somebody of no college. */
    SafeguardingView of(String ukprn) {
        ConcernConfig.Lead lead = ukprn == null ? null : config.colleges().get(ukprn);
        return SafeguardingView.of(
                ukprn == null ? null : CollegeView.of(ukprn, colleges),
                lead == null ? null : lead.phone().orElse(null),
                lead == null ? null : lead.link().orElse(null),
                config.emergency());
    }
}
