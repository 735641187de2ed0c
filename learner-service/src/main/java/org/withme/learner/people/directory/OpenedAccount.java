package org.withme.learner.people.directory;

import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.LearnerAccount.Secret;

/**
 * An account of an intake as it is now.
 *
 * @param created whether it was not there before
 * @param linked whether the college's provider did not sign this person in before
 * @param password a temporary one, if one was wanted and the account had none
 */
public record OpenedAccount(
        String subject,
        String username,
        boolean created,
        boolean linked,
        @Nullable Secret password) {}
