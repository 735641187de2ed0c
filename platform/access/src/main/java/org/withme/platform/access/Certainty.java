package org.withme.platform.access;

import org.withme.platform.problem.Problem;

/** Whether grants still stand as this service knows them: it may be long since it was told of any. */
public interface Certainty {

    /**
     * To be asked before a grant opens anything.
     *
     * @throws Problem 503 with the time after which to ask again
     */
    void require();
}
