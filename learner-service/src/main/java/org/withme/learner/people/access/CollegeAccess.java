package org.withme.learner.people.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who acts for a college in what is no single learner's: its own staff and applications, for that college alone. */
@Singleton
public class CollegeAccess {

    private static final Logger LOG = Logger.getLogger(CollegeAccess.class);

    private final CurrentCaller callers;

    CollegeAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /**
     * The college for which the caller works, in the first of these roles that they have.
     *
     * @param what what is asked for, for the log of refusals
     * @throws Problem 404, exactly as if there were nothing
     */
    public ActingCollege requireOwn(String what, String... roles) {
        Caller caller = callers.get();
        Optional<String> role = Stream.of(roles).filter(caller::has).findFirst();
        if (role.isEmpty() || caller.ukprn().isEmpty()) {
            LOG.infof("Refused %s to %s using %s", what, caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return new ActingCollege(caller.ukprn().get(), caller.subject(), role.get());
    }

    /**
     * The same, where the request names the college.
     *
     * @throws Problem 404, exactly as if there were nothing
     */
    public ActingCollege requireActingFor(String what, String ukprn, String... roles) {
        ActingCollege college = requireOwn(what, roles);
        if (!college.ukprn().equals(ukprn)) {
            LOG.infof("Refused %s of another college to %s", what, college.subject());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return college;
    }
}
