package org.withme.learner.people.directory;

/** The college's provider signs somebody else in by this id. */
public final class IdentityTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityTaken() {
        super("identity taken", null, false, false);
    }
}
