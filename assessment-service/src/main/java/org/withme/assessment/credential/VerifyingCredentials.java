package org.withme.assessment.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.withme.assessment.credential.VerificationView.Against;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Says to anybody whether a credential that they were shown stands. Nothing is fetched: only what was issued here can stand. */
@ApplicationScoped
class VerifyingCredentials {

    private static final int LONGEST_SUBJECT = 500;
    private static final Set<List<String>> CONTEXTS = Set.of(BundledContexts.OF_A_BADGE, BundledContexts.OF_A_RECORD);

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

    @Transactional
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
    @Transactional
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
        String issuer = shown.issuer();
        Optional<String> ukprn = issuers.ukprn(issuer);
        Optional<IssuerKey> key = ukprn.filter(college -> shown.keyId().startsWith(issuer + "#"))
                .flatMap(college -> keys.named(college, shown.keyId().substring(issuer.length() + 1)));
        if (key.isEmpty()) {
            return VerificationView.refused(Finding.UNKNOWN_ISSUER);
        }
        return isGenuine(shown, key.get())
                ? looked(shown, ukprn.orElseThrow(), subject)
                : VerificationView.refused(Finding.TAMPERED);
    }

    /** Only with the contexts that ours have: others could give the same words another meaning. */
    private boolean isGenuine(ShownCredential shown, IssuerKey key) {
        if (!CONTEXTS.contains(texts(shown.document().path("@context")))) {
            return false;
        }
        if (shown.token() != null) {
            return key.kind() == KeyKind.RSA && CredentialJwt.isGenuine(shown.token(), key.key());
        }
        ObjectNode proof = shown.proof();
        return key.kind() == KeyKind.ED25519
                && proof.path("type").asText().equals("DataIntegrityProof")
                && proof.path("cryptosuite").asText().equals("eddsa-rdfc-2022")
                && proof.path("proofPurpose").asText().equals("assertionMethod")
                && integrity.isGenuine(shown.document(), proof, key.key());
    }

    private VerificationView looked(ShownCredential shown, String ukprn, String subject) {
        Set<Finding> against = EnumSet.noneOf(Finding.class);
        Instant now = clock.instant();
        Optional<Place> place = place(shown, ukprn);
        if (place.flatMap(credentials::at).filter(IssuedCredential::isRevoked).isPresent()) {
            against.add(Finding.REVOKED);
        }
        time(shown, "/validUntil")
                .filter(until -> !now.isBefore(until))
                .ifPresent(over -> against.add(Finding.EXPIRED));
        time(shown, "/validFrom").filter(now::isBefore).ifPresent(early -> against.add(Finding.NOT_YET_VALID));
        String about = shown.text("/credentialSubject/id");
        if (subject != null && !subject.equals(about)) {
            against.add(Finding.ANOTHER_SUBJECT);
        }
        List<VerificationView> holds = held(shown, about);
        if (holds.stream().anyMatch(each -> !each.stands())) {
            against.add(Finding.HOLDS_OTHERS);
        }
        return new VerificationView(
                against.isEmpty(),
                against.stream().map(Against::of).toList(),
                shown.text("/name"),
                shown.issuer(),
                issuers.name(ukprn),
                about,
                shown.text("/validFrom"),
                shown.document().has("validUntil") ? shown.text("/validUntil") : null,
                holds);
    }

    private List<VerificationView> held(ShownCredential shown, String about) {
        List<VerificationView> holds = new ArrayList<>();
        for (JsonNode each : shown.document().at("/credentialSubject/verifiableCredential")) {
            holds.add(ShownCredential.of(each)
                    .map(held -> verify(held, about))
                    .orElse(VerificationView.refused(Finding.TAMPERED)));
        }
        return holds;
    }

    private Optional<Place> place(ShownCredential shown, String ukprn) {
        String prefix = issuers.statusList(ukprn, 0);
        String list = shown.text("/credentialStatus/statusListCredential");
        String base = prefix.substring(0, prefix.length() - 1);
        try {
            return list.startsWith(base)
                    ? Optional.of(new Place(
                            ukprn,
                            Integer.parseInt(list.substring(base.length())),
                            Integer.parseInt(shown.text("/credentialStatus/statusListIndex"))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(ShownCredential shown, String pointer) {
        try {
            return Optional.of(Instant.parse(shown.text(pointer)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
