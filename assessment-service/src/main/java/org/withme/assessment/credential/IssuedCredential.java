package org.withme.assessment.credential;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as it is kept.
 *
 * @param origin the id under which the learner was assessed, and in whose stream its events are
 * @param record the record that holds it, if one does
 * @param dataIntegrity null in a list, as is the other form
 * @param struck whether its place in the status list is revoked
 * @param superseded whether another result has taken the place of the one that it says
 */
record IssuedCredential(
        UUID id,
        UUID learner,
        UUID origin,
        Kind kind,
        @Nullable UUID record,
        @Nullable UUID assessment,
        String title,
        String subject,
        Place place,
        @Nullable String dataIntegrity,
        @Nullable String jwt,
        Instant issuedAt,
        @Nullable Instant validUntil,
        @Nullable Instant takenBackAt,
        @Nullable String capacity,
        @Nullable String reason,
        boolean struck,
        boolean superseded) {

    CredentialState state(Instant now) {
        if (takenBackAt != null) {
            return CredentialState.TAKEN_BACK;
        }
        if (superseded) {
            return CredentialState.SUPERSEDED;
        }
        return hasExpired(now) ? CredentialState.EXPIRED : CredentialState.STANDS;
    }

    boolean isRevoked() {
        return struck || superseded;
    }

    boolean hasExpired(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    CredentialSummary summary(Instant now) {
        return new CredentialSummary(
                id,
                kind,
                title,
                place.ukprn(),
                state(now),
                assessment,
                record,
                issuedAt,
                validUntil,
                takenBackAt,
                capacity,
                reason);
    }
}
