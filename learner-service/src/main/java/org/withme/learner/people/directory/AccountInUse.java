package org.withme.learner.people.directory;

/** The learner has chosen a password, so that nobody else connects the account with a provider. */
public final class AccountInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountInUse() {
        super("account in use", null, false, false);
    }
}
