package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.result.ResultView;

/** Writes a credential in both forms and signs it as the college; in the transaction of who issues it. */
@Singleton
class SigningCredentials {

    private final Badge badge;
    private final LearnerRecord learnerRecord;
    private final DataIntegrity integrity;
    private final IssuerKeys keys;
    private final StatusEntries entries;

    SigningCredentials(
            Badge badge, LearnerRecord learnerRecord, DataIntegrity integrity, IssuerKeys keys, StatusEntries entries) {
        this.badge = badge;
        this.learnerRecord = learnerRecord;
        this.integrity = integrity;
        this.keys = keys;
        this.entries = entries;
    }

    /** Before the first of a college: its places are given one after the other. */
    void begin(String ukprn) {
        keys.lock(ukprn);
    }

    Badge.Terms terms(String ukprn, String subject, Instant at, Instant validUntil) {
        return new Badge.Terms(UuidCreator.getTimeOrderedEpoch(), subject, entries.take(ukprn), at, validUntil);
    }

    ObjectNode badge(ResultView result, PublishedVersion version, Badge.Terms terms) {
        return badge.of(result, version, terms);
    }

    ObjectNode record(List<ObjectNode> badges, Badge.Terms terms) {
        return learnerRecord.of(badges, terms);
    }

    IssuedCredential signed(ObjectNode document, Badge.Terms terms, Kind kind, Assessment assessment, String title) {
        String ukprn = terms.place().ukprn();
        String proven = integrity
                .signed(document, keys.signing(ukprn, KeyKind.ED25519), terms.issuedAt())
                .toString();
        String jwt = CredentialJwt.signed(document, keys.signing(ukprn, KeyKind.RSA));
        return new IssuedCredential(
                terms.id(),
                assessment.learner(),
                assessment.learnerOrigin(),
                kind,
                null,
                kind == Kind.RESULT ? assessment.id() : null,
                title,
                terms.subject(),
                terms.place(),
                proven,
                jwt,
                terms.issuedAt(),
                terms.validUntil(),
                null,
                null,
                null,
                false,
                false);
    }
}
