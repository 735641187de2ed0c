package org.withme.assessment.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** How many files are on their way to this instance. Who sends slowly keeps a thread, so there are fewer than there are threads. */
@Singleton
class UploadsUnderWay {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final EvidenceConfig.Uploads most;
    private final Map<UUID, Integer> byLearner = new HashMap<>();
    private int all;

    @Inject
    UploadsUnderWay(EvidenceConfig config) {
        this(config.uploads());
    }

    UploadsUnderWay(EvidenceConfig.Uploads most) {
        this.most = most;
    }

    /** @throws Problem 429 if the learner sends as many as one may already, 503 if everybody together does */
    <T> T during(UUID learner, Supplier<T> upload) {
        enter(learner);
        try {
            return upload.get();
        } finally {
            leave(learner);
        }
    }

    private synchronized void enter(UUID learner) {
        if (byLearner.getOrDefault(learner, 0) >= most.learner()) {
            throw Problem.of(StandardProblem.TOO_MANY_REQUESTS)
                    .retryAfter(SOON)
                    .detail("You are sending " + most.learner()
                            + " files already; send this one when one of them is kept.");
        }
        if (all >= most.instance()) {
            throw Problem.of(StandardProblem.UNAVAILABLE)
                    .retryAfter(SOON)
                    .detail("Too many files are being sent at the moment.");
        }
        byLearner.merge(learner, 1, Integer::sum);
        all++;
    }

    private synchronized void leave(UUID learner) {
        byLearner.computeIfPresent(learner, (id, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
