package org.withme.learner.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Help is nobody's secret: every college that there could be has an answer. */
@ApplicationScoped
class ReadingSafeguarding {

    private static final Pattern UKPRN = Pattern.compile("[1-9][0-9]{7}");

    private final SafeguardingWords words;

    ReadingSafeguarding(SafeguardingWords words) {
        this.words = words;
    }

    SafeguardingView of(String ukprn) {
        if (!UKPRN.matcher(ukprn).matches()) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return words.of(ukprn);
    }
}
