package org.withme.assessment.calibration;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who reads how far judgements differ: who looks after quality at a college, of that college. Nothing in it is of a learner. */
@Singleton
class CalibrationAccess {

    private static final Logger LOG = Logger.getLogger(CalibrationAccess.class);

    private final CurrentCaller callers;

    CalibrationAccess(CurrentCaller callers) {
        this.callers = callers;
    }

    /** The reader's college. */
    String requireReader() {
        Caller caller = callers.get();
        if (!caller.hasAny(Roles.IQA, Roles.QUALITY_MANAGER) || caller.ukprn().isEmpty()) {
            LOG.infof("Refused calibration to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return caller.ukprn().get();
    }
}
