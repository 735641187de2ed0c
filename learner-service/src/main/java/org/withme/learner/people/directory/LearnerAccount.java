package org.withme.learner.people.directory;

import java.util.Optional;

/** A learner's account as just opened or found; the password exists here and in the answer, nowhere else. */
public record LearnerAccount(String subject, String username, boolean created, Secret temporaryPassword) {

    /** The temporary password, if one was set. */
    public Optional<String> password() {
        return Optional.ofNullable(temporaryPassword).map(Secret::value);
    }

    /** Text that never shows in a log. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
