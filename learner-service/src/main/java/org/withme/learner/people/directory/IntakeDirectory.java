package org.withme.learner.people.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens accounts for an intake, and says beforehand whom a college's own provider signs in (L37). Every method may be repeated,
 * and fails with 503 while the directory is away.
 */
public interface IntakeDirectory {

    /**
     * Finds or creates a learner's account.
     *
     * @param identity whom the college's provider will sign in to it; null if nobody
     * @param password whether an account that has no password gets a temporary one
     * @throws UsernameTaken if the username belongs to somebody else
     * @throws IdentityTaken if the provider signs somebody else in by this id
     * @throws AccountInUse if the provider is to sign in to an account that the learner has a password of their own for
     */
    OpenedAccount openLearner(UUID learner, String username, @Nullable ProviderIdentity identity, boolean password);

    /**
     * Finds or creates the account of a member of staff whom the college's provider signs in. It has no roles until the provider
     * gives them, and no password: it would outlive the provider's groups.
     *
     * @throws UsernameTaken if the username belongs to somebody who is not staff of the college and nothing more
     * @throws IdentityTaken if the provider signs somebody else in by this id
     */
    OpenedAccount openStaff(String ukprn, String username, ProviderIdentity identity);

    /** The provider signs this learner in no more; whether it did. The account and its own password stay. */
    boolean releaseLearner(UUID learner, String username, String provider);

    /**
     * The provider signs this member of staff in no more, and the roles that it gave are gone; whether it did.
     *
     * @throws UsernameTaken as {@link #openStaff}
     */
    boolean releaseStaff(String ukprn, String username, String provider);
}
