package org.withme.learner.mis.ilr;

import java.util.List;

/**
 * Takes what the reader finds, in the order of the file.
 *
 * @param <E> what can go wrong while taking it
 */
public interface IlrSink<E extends Exception> {

    /** The header, once, before any learner. */
    void begin(IlrHeader header) throws IlrRefused, E;

    /** A learner that keeps every rule that can be checked alone. */
    void accept(IlrLearner learner) throws E;

    /** A learner that does not; nothing of it may be applied. */
    void reject(Rejected learner) throws E;

    /**
     * @param learnRefNumber upper-cased; null if it is what is wrong
     * @param uln null if it is what is wrong
     * @param findings everything that is wrong with the learner
     */
    record Rejected(int position, String learnRefNumber, String uln, List<Finding> findings) {}
}
