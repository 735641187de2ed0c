package org.withme.assessment.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** What everybody may know of a college as an issuer: its keys, and what is revoked. */
@ApplicationScoped
class KeepingIssuers {

    private final CredentialAccess access;
    private final Issuers issuers;
    private final IssuerKeys keys;
    private final StatusEntries entries;
    private final StatusLists lists;
    private final ObjectMapper json;

    KeepingIssuers(
            CredentialAccess access,
            Issuers issuers,
            IssuerKeys keys,
            StatusEntries entries,
            StatusLists lists,
            ObjectMapper json) {
        this.access = access;
        this.issuers = issuers;
        this.keys = keys;
        this.entries = entries;
        this.lists = lists;
        this.json = json;
    }

    /** The DID document; also retired keys are in it, because what they signed goes on being genuine. */
    @Transactional
    JsonNode document(String ukprn) {
        List<IssuerKey> all = known(ukprn);
        String did = issuers.did(ukprn);
        ObjectNode document = json.createObjectNode();
        document.putArray("@context")
                .add("https://www.w3.org/ns/did/v1")
                .add("https://w3id.org/security/multikey/v1")
                .add("https://w3id.org/security/jwk/v1");
        document.put("id", did);
        ArrayNode methods = document.putArray("verificationMethod");
        ArrayNode asserting = document.putArray("assertionMethod");
        for (IssuerKey key : all) {
            String id = did + "#" + key.name();
            ObjectNode method = methods.addObject().put("id", id);
            if (key.kind() == KeyKind.ED25519) {
                method.put("type", "Multikey").put("controller", did).put("publicKeyMultibase", key.multikey());
            } else {
                method.put("type", "JsonWebKey").put("controller", did).set("publicKeyJwk", jwk(key, key.name()));
            }
            asserting.add(id);
        }
        return document;
    }

    /** The same keys as a JWK set (RFC 7517). */
    @Transactional
    JsonNode keySet(String ukprn) {
        List<IssuerKey> all = known(ukprn);
        return read(new JWKSet(all.stream()
                        .map(key -> key.jwk(issuers.did(ukprn) + "#" + key.name()))
                        .toList())
                .toString());
    }

    @Transactional
    JsonNode statusList(String ukprn, int number) {
        if (number < 1 || number > entries.last(ukprn)) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return lists.list(ukprn, number);
    }

    /** The next credentials are signed with other keys. */
    @Transactional
    JsonNode rotate(String ukprn) {
        access.requireOperator();
        known(ukprn);
        keys.rotate(ukprn);
        return document(ukprn);
    }

    private List<IssuerKey> known(String ukprn) {
        List<IssuerKey> all = keys.all(ukprn);
        if (all.isEmpty()) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return all;
    }

    private JsonNode jwk(IssuerKey key, String id) {
        return read(key.jwk(id).toJSONString());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
