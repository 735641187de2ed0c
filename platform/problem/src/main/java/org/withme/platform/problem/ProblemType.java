package org.withme.platform.problem;

/**
 * One kind of refusal, documented at {@code /problems/<slug>}. Implemented by one enum per feature.
 */
public interface ProblemType {

    /** Stable name in the type URI, kebab-case. */
    String slug();

    /** HTTP status. */
    int status();

    /** What happened, in a few words, the same for every occurrence. */
    String title();

    /** What the caller does next, in one sentence. */
    String remedy();
}
