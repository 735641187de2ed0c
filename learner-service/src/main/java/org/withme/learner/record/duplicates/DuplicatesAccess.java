package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Whose pairs are whose (L3): a college's own for its MIS administrator, those across colleges for the platform operator. */
@Singleton
class DuplicatesAccess {

    private static final Logger LOG = Logger.getLogger(DuplicatesAccess.class);

    private final CurrentCaller callers;

    DuplicatesAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /**
     * What the caller may see.
     *
     * @throws Problem 404, exactly as if there were nothing
     */
    Scope requireScope() {
        Caller caller = callers.get();
        if (caller.has(Roles.PLATFORM_OPERATOR)) {
            return Scope.ACROSS;
        }
        if (!caller.has(Roles.MIS_ADMINISTRATOR) || caller.ukprn().isEmpty()) {
            LOG.infof("Refused possible duplicates to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return new Scope(caller.ukprn().get());
    }

    /**
     * Who decides: who is one person is never decided by an application.
     *
     * @throws Problem 403 for an application, else as {@link #requireScope()}
     */
    Decider requireDecider() {
        Scope scope = requireScope();
        Caller caller = callers.get();
        if (caller.isApplication()) {
            throw Problem.of(StandardProblem.FORBIDDEN).detail("A person decides who is one person.");
        }
        return new Decider(
                scope, caller.subject(), scope.isAcross() ? Roles.PLATFORM_OPERATOR : Roles.MIS_ADMINISTRATOR);
    }
}
