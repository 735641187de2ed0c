package org.withme.assessment.result;

import java.util.Set;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.platform.problem.Problem;

/** What appeals have settled, so that nobody whom one overruled has their own value back; said by the feature of appeals. */
public interface SettledResults {

    /** @throws Problem 409 if an appeal brought what stands for one of these criteria, and the caller took part in it */
    void requireNoPart(Assessment assessment, Set<UUID> criteria);
}
