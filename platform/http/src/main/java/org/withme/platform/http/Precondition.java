package org.withme.platform.http;

import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The version that one change is based on. */
public final class Precondition {

    /** Null if none was sent. */
    private final @Nullable EntityTags expected;

    private final ETags etags;

    Precondition(@Nullable EntityTags expected, ETags etags) {
        this.expected = expected;
        this.etags = etags;
    }

    static Precondition none(ETags etags) {
        return new Precondition(null, etags);
    }

    /**
     * After the decision, before the change.
     *
     * @param currentView what a GET would answer to this caller now
     * @throws Problem 412 if that is not what the caller has read; the answer carries the current ETag
     */
    public void matches(Object currentView) {
        if (expected == null || expected.any()) {
            return;
        }
        String current = etags.of(currentView);
        if (!expected.matchesStrongly(current)) {
            throw Problem.of(StandardProblem.STALE_VERSION).header("ETag", current);
        }
    }

    /** Whether there is a version to compare: else a view that takes long need not be made. */
    public boolean isOfOneVersion() {
        return expected != null && !expected.any();
    }

    /** Whether any version would do, also one that the caller has not read. */
    public boolean isAny() {
        return expected != null && expected.any();
    }

    /**
     * Instead of {@link #matches} where there is nothing yet: that is no version at all, so not even {@code *} is met.
     *
     * @throws Problem 412 if If-Match was sent
     */
    public void matchesNothing() {
        if (expected != null) {
            throw Problem.of(StandardProblem.STALE_VERSION);
        }
    }
}
