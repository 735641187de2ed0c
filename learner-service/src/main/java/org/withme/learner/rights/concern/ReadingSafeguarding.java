package org.withme.learner.rights.concern;

import jakarta.enterprise.context.ApplicationScoped;
import org.withme.platform.identity.Ukprn;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Help is nobody's secret: every college that there could be has an answer. */
@ApplicationScoped
class ReadingSafeguarding {

    private final SafeguardingWords words;

    ReadingSafeguarding(SafeguardingWords words) {
        this.words = words;
    }

    SafeguardingView of(String ukprn) {
        if (!Ukprn.isValid(ukprn)) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return words.of(ukprn);
    }
}
