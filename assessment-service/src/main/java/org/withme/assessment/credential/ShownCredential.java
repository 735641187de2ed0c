package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential that somebody shows, in one of its forms. Until it is known to be the one that was issued here, it is a text that
 * anybody may have written: its issuer, its key and its id are read from it, and nothing else.
 *
 * @param document what it says
 * @param keyId the key that it says signed it; empty if it says none
 * @param token of the form of a token, else null
 */
record ShownCredential(
        ObjectNode document, String keyId, @Nullable String token) {

    private static final String PROOF = "proof";
    private static final String URN = "urn:uuid:";
    private static final int PARTS = 3;

    /** Empty if it is none. */
    static Optional<ShownCredential> of(JsonNode shown) {
        if (!(shown instanceof ObjectNode document)) {
            return Optional.empty();
        }
        JsonNode proofs = document.path(PROOF);
        JsonNode only = proofs.isArray() && proofs.size() == 1 ? proofs.get(0) : proofs;
        return only.isObject()
                ? Optional.of(new ShownCredential(document, plain(only.path("verificationMethod")), null))
                : Optional.empty();
    }

    /** Empty if it is none. */
    static Optional<ShownCredential> of(String jwt, ObjectMapper json) {
        String token = jwt.strip();
        String[] parts = token.split("\\.", PARTS + 1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            JsonNode header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return header.isObject() && claims instanceof ObjectNode document
                    ? Optional.of(new ShownCredential(document, plain(header.path("kid")), token))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whom it names as its issuer: an id, or a profile with one; empty if it names nobody. */
    String issuer() {
        JsonNode issuer = document.path("issuer");
        return plain(issuer.isObject() ? issuer.path("id") : issuer);
    }

    /** Empty if it is not named as ours are. */
    Optional<UUID> id() {
        String id = plain(document.path("id"));
        try {
            return id.startsWith(URN) ? Optional.of(UUID.fromString(id.substring(URN.length()))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of what is known to be ours. */
    String text(String pointer) {
        return document.at(pointer).asText("");
    }

    private static String plain(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }
}
