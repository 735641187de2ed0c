package org.withme.assessment.framework;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who works with frameworks: assessors and quality assurers of the college itself; its exams office reads them. */
@Singleton
class FrameworkAccess {

    private static final Logger LOG = Logger.getLogger(FrameworkAccess.class);

    private final CurrentCaller callers;

    FrameworkAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /** The college whose frameworks the caller may read. */
    Author requireReader() {
        return require(Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER);
    }

    /** The college whose frameworks the caller may write. */
    Author requireAuthor() {
        return require(Roles.ASSESSOR, Roles.IQA);
    }

    private Author require(String... roles) {
        Caller caller = callers.get();
        if (!caller.hasAny(roles) || caller.ukprn().isEmpty()) {
            LOG.infof("Refused frameworks to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        String capacity =
                caller.has(Roles.ASSESSOR) ? Roles.ASSESSOR : caller.has(Roles.IQA) ? Roles.IQA : Roles.EXAMS_OFFICER;
        return new Author(caller.ukprn().get(), caller.subject(), capacity);
    }

    /**
     * Who acts for which college.
     *
     * @param capacity the role in which they act
     */
    record Author(String ukprn, String subject, String capacity) {}
}
