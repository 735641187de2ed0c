package org.withme.learner.people.directory;

import java.util.Optional;
import java.util.UUID;

/** Where accounts live. Every method fails with 503 while the directory is away. */
public interface AccountDirectory {

    /**
     * Finds the account whose {@code learner_id} is this learner, or creates it under the given username. A new account
     * gets a temporary password; one that was never used gets a new one if {@code reissue} is set; one in use keeps its
     * own.
     *
     * @throws UsernameTaken if the username belongs to somebody else
     */
    LearnerAccount openLearnerAccount(UUID learner, String username, boolean reissue);

    /** Makes the account with this subject that of another learner; nothing if there is no such account any more. */
    void assignLearner(String subject, UUID learner);

    /** The enabled member of staff with this subject. */
    Optional<StaffMember> staffBySubject(String subject);

    /** The enabled member of staff who signs in with this username. */
    Optional<StaffMember> staffByUsername(String username);
}
