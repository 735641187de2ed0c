package org.withme.advocate.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import org.withme.platform.problem.Problem;

/** The places that a college's advocates have (V1): each open case takes one, whoever opens it. */
@ApplicationScoped
public class AdvocateCapacity {

    private final Advocates advocates;

    AdvocateCapacity(Advocates advocates) {
        this.advocates = advocates;
    }

    /**
     * Takes one of this advocate's places; nobody else takes or frees one until the transaction ends.
     *
     * @throws Problem 409 if they are not registered at that college, or have no place left
     */
    public void take(String ukprn, String subject) {
        Advocate advocate =
                advocates.lock(ukprn, subject).orElseThrow(() -> Problem.of(AdvocateProblem.NOT_REGISTERED));
        advocate.takePlace();
        advocates.flush();
    }

    /** Gives one back. */
    public void giveBack(String ukprn, String subject) {
        advocates.lock(ukprn, subject).ifPresent(Advocate::givePlaceBack);
        advocates.flush();
    }

    /** Whether anybody is registered as an advocate at a college. */
    public boolean anyAt(String ukprn) {
        return advocates.count("ukprn = ?1 and capacity > 0", ukprn) > 0;
    }
}
