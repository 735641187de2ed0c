package org.withme.learner.record.mis.working;

/** Asks a run to stop at the next place where it can go on later. */
class StopSignal {

    private volatile boolean raised;

    void raise() {
        raised = true;
    }

    boolean isRaised() {
        return raised;
    }

    void check() {
        if (raised) {
            throw new Stopped();
        }
    }

    /** Nothing is lost: the job goes on when a worker takes it again. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The worker stops", null, false, false);
        }
    }
}
