package org.withme.assessment.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.withme.assessment.credential.VerificationView.Against;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/**
 * Says to anybody whether a credential that they were shown stands. Nothing is fetched: only what was issued here can stand. Each
 * look into the database is a short one of its own, so that nobody holds a connection while a credential is read and checked.
 */
@ApplicationScoped
class VerifyingCredentials {

    private static final int LONGEST_SUBJECT = 500;

    private final Issuers issuers;
    private final IssuerKeys keys;
    private final Credentials credentials;
    private final DataIntegrity integrity;
    private final ObjectMapper json;
    private final Clock clock;

    VerifyingCredentials(
            Issuers issuers,
            IssuerKeys keys,
            Credentials credentials,
            DataIntegrity integrity,
            ObjectMapper json,
            Clock clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.credentials = credentials;
        this.integrity = integrity;
        this.json = json;
        this.clock = clock;
    }

    VerificationView verify(VerifyCredential command) {
        boolean asObject = command.credential() != null && !command.credential().isNull();
        new Violations()
                .addIf(asObject == (command.jwt() != null), "", CredentialRule.ONE_OF_TWO)
                .text("/subject", command.subject(), LONGEST_SUBJECT)
                .orThrow();
        Optional<ShownCredential> shown =
                asObject ? ShownCredential.of(command.credential()) : ShownCredential.of(command.jwt(), json);
        return verify(
                shown.orElseThrow(() -> Problem.at(asObject ? "/credential" : "/jwt", CredentialRule.NO_CREDENTIAL)),
                command.subject());
    }

    /** As it was pasted into the page; empty if it is none. */
    Optional<VerificationView> verifyPasted(String pasted, String subject) {
        String by = subject == null || subject.isBlank() ? null : subject.strip();
        return pasted(pasted == null ? "" : pasted.strip()).map(shown -> verify(shown, by));
    }

    private Optional<ShownCredential> pasted(String text) {
        if (!text.startsWith("{")) {
            return ShownCredential.of(text, json);
        }
        try {
            return ShownCredential.of(json.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private VerificationView verify(ShownCredential shown, String subject) {
        Optional<IssuerKey> key = issuers.ukprn(shown.issuer()).flatMap(ukprn -> key(ukprn, shown.keyId()));
        if (key.isEmpty()) {
            return VerificationView.refused(Finding.UNKNOWN_ISSUER);
        }
        return shown.id()
                .flatMap(credentials::find)
                .filter(issued -> isGenuine(shown, issued, key.get()))
                .map(issued -> looked(shown, issued, subject))
                .orElseGet(() -> VerificationView.refused(Finding.TAMPERED));
    }

    /** Found among those of the college, so that what is shown asks the database for nothing but an id. */
    private Optional<IssuerKey> key(String ukprn, String keyId) {
        String did = issuers.did(ukprn);
        return keys.all(ukprn).stream()
                .filter(key -> keyId.equals(did + "#" + key.name()))
                .findFirst();
    }

    /**
     * A signature alone would not do: a proof is over RDF, and JSON can be written that has the RDF of ours and reads otherwise. What is
     * equal to what is kept says what we wrote, and it alone goes on to be checked.
     */
    private boolean isGenuine(ShownCredential shown, IssuedCredential issued, IssuerKey key) {
        if (shown.token() != null) {
            return shown.token().equals(issued.jwt()) && CredentialJwt.isGenuine(issued.jwt(), key.key());
        }
        ObjectNode ours = read(issued.dataIntegrity());
        return shown.document().equals(ours) && integrity.isGenuine(ours, (ObjectNode) ours.at("/proof/0"), key.key());
    }

    private VerificationView looked(ShownCredential shown, IssuedCredential issued, String subject) {
        Set<Finding> against = EnumSet.noneOf(Finding.class);
        Instant now = clock.instant();
        if (issued.isRevoked()) {
            against.add(Finding.REVOKED);
        }
        if (issued.hasExpired(now)) {
            against.add(Finding.EXPIRED);
        }
        if (now.isBefore(Instant.parse(shown.text("/validFrom")))) {
            against.add(Finding.NOT_YET_VALID);
        }
        if (subject != null && !subject.equals(issued.subject())) {
            against.add(Finding.ANOTHER_SUBJECT);
        }
        List<VerificationView> holds = held(shown, issued.subject());
        if (holds.stream().anyMatch(each -> !each.stands())) {
            against.add(Finding.HOLDS_OTHERS);
        }
        return new VerificationView(
                against.isEmpty(),
                against.stream().map(Against::of).toList(),
                shown.text("/name"),
                shown.issuer(),
                issuers.name(issued.place().ukprn()),
                issued.subject(),
                shown.text("/validFrom"),
                shown.document().has("validUntil") ? shown.text("/validUntil") : null,
                holds);
    }

    /** A badge can be revoked without the record that holds it. */
    private List<VerificationView> held(ShownCredential shown, String about) {
        List<VerificationView> holds = new ArrayList<>();
        for (JsonNode each : shown.document().at("/credentialSubject/verifiableCredential")) {
            holds.add(ShownCredential.of(each)
                    .map(held -> verify(held, about))
                    .orElse(VerificationView.refused(Finding.TAMPERED)));
        }
        return holds;
    }

    private ObjectNode read(String document) {
        try {
            return json.readValue(document, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
