package org.withme.assessment.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A credential that somebody shows, in one of its forms.
 *
 * @param document what it says
 * @param keyId the key that it says signed it
 * @param proof of the form with a proof, else null
 * @param token of the form of a token, else null
 */
record ShownCredential(
        ObjectNode document,
        String keyId,
        @Nullable ObjectNode proof,
        @Nullable JWSObject token) {

    private static final String PROOF = "proof";

    /** Empty if it is none. */
    static Optional<ShownCredential> of(JsonNode shown) {
        if (!(shown instanceof ObjectNode document)) {
            return Optional.empty();
        }
        JsonNode proofs = document.path(PROOF);
        JsonNode only = proofs.isArray() && proofs.size() == 1 ? proofs.get(0) : proofs;
        return only instanceof ObjectNode proof
                ? Optional.of(new ShownCredential(
                        document, proof.path("verificationMethod").asText(), proof, null))
                : Optional.empty();
    }

    /** Empty if it is none. */
    static Optional<ShownCredential> of(String jwt, ObjectMapper json) {
        try {
            JWSObject token = JWSObject.parse(jwt.strip());
            String keyId = token.getHeader().getKeyID();
            return json.readTree(token.getPayload().toString()) instanceof ObjectNode document
                    ? Optional.of(new ShownCredential(document, keyId == null ? "" : keyId, null, token))
                    : Optional.empty();
        } catch (ParseException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String text(String pointer) {
        return document.at(pointer).asText("");
    }

    /** Whom it names as its issuer: an id, or a profile with one. */
    String issuer() {
        JsonNode issuer = document.path("issuer");
        return issuer.isTextual() ? issuer.asText() : issuer.path("id").asText();
    }
}
