package org.withme.learner.people.directory;

/** The username belongs to somebody else. */
public final class UsernameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsernameTaken() {
        super("username taken", null, false, false);
    }
}
