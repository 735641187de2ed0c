package org.withme.learner.people.directory;

/**
 * Somebody at a college's own identity provider.
 *
 * @param provider the provider's alias in the account directory
 * @param externalId the stable id that the provider gives them, never an e-mail address
 */
public record ProviderIdentity(String provider, String externalId) {

    /** Who it is shows in no log. */
    @Override
    public String toString() {
        return "ProviderIdentity[" + provider + "]";
    }
}
