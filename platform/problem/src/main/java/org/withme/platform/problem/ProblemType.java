package org.withme.platform.problem;

/**
 * One kind of refusal, documented at {@code /problems/<slug>}. Implemented by one enum per feature, whose constants
 * each hold their {@link ProblemKind}.
 */
public interface ProblemType {

    /** All that the documentation says about it. */
    ProblemKind kind();

    /** Stable name in the type URI, kebab-case. */
    default String slug() {
        return kind().slug();
    }

    /** HTTP status. */
    default int status() {
        return kind().status();
    }

    /** What happened, in a few words, the same for every occurrence. */
    default String title() {
        return kind().title();
    }

    /** What the caller does next, in one sentence. */
    default String remedy() {
        return kind().remedy();
    }
}
