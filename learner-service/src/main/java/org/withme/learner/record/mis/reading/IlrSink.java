package org.withme.learner.record.mis.reading;

import java.util.List;

/**
 * Takes what the reader finds, in the order of the file.
 *
 * @param <E> what can go wrong while taking it
 */
public interface IlrSink<E extends Exception> {

    /** The header, once, before any learner. */
    void begin(IlrHeader header) throws IlrRefused, E;

    /**
     * A learner that keeps every rule that can be checked alone.
     *
     * @param notes what the college may want to look at, although the learner is taken
     */
    void accept(IlrLearner learner, List<Finding> notes) throws E;

    /** A learner that does not; nothing of it may be applied. */
    void reject(Rejected learner) throws E;

    /**
     * @param learner as far as it could be read: whatever is wrong is null in it
     * @param findings everything that is wrong with the learner
     */
    record Rejected(IlrLearner learner, List<Finding> findings) {}
}
