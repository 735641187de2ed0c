package org.withme.assessment.storage;

import java.time.Duration;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** What a failure of the place where files are kept means to whoever asks. */
final class Away {

    private static final Duration SOON = Duration.ofSeconds(10);

    private Away() {}

    static Problem because(Exception failure) {
        return refusal("Files can neither be kept nor read at the moment.").because(failure);
    }

    static Problem full() {
        return refusal("There is no room for files at the moment.");
    }

    private static Problem refusal(String detail) {
        return Problem.of(StandardProblem.UNAVAILABLE).retryAfter(SOON).detail(detail);
    }
}
