package org.withme.assessment.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Proofs of the cryptosuite {@code eddsa-rdfc-2022}: Ed25519 over the hashes of the canonical proof and the canonical document. */
@Singleton
class DataIntegrity {

    private static final String PROOF = "proof";
    private static final String VALUE = "proofValue";
    private static final String CONTEXT = "@context";
    /** Only what is written here is brought into its canonical form; this ends what would not end by itself. */
    private static final long MOST_MILLISECONDS = 30_000;

    private final BundledContexts contexts;

    DataIntegrity(BundledContexts contexts) {
        this.contexts = contexts;
    }

    /** The same document with its proof. */
    ObjectNode signed(ObjectNode document, SigningKey key, Instant at) {
        ObjectNode proof = document.objectNode()
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", "eddsa-rdfc-2022")
                .put("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", key.id())
                .put("proofPurpose", "assertionMethod");
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.key());
            signature.update(hashes(document, proof));
            proof.put(VALUE, Multibase.encode(signature.sign()));
        } catch (GeneralSecurityException | Unreadable e) {
            throw new IllegalStateException(e);
        }
        return document.deepCopy().set(PROOF, document.arrayNode().add(proof));
    }

    /** Whether the document is as it was when it was signed with that key. */
    boolean isGenuine(ObjectNode signed, ObjectNode proof, PublicKey key) {
        ObjectNode document = signed.deepCopy().without(PROOF);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(hashes(document, proof.deepCopy().without(VALUE)));
            return signature.verify(Multibase.decode(proof.path(VALUE).asText()));
        } catch (GeneralSecurityException | Unreadable | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] hashes(ObjectNode document, ObjectNode proof) throws GeneralSecurityException, Unreadable {
        ObjectNode options = proof.deepCopy();
        options.set(CONTEXT, document.get(CONTEXT));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] ofProof = digest.digest(canonical(options).getBytes(StandardCharsets.UTF_8));
        byte[] ofDocument = digest.digest(canonical(document).getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[ofProof.length + ofDocument.length];
        System.arraycopy(ofProof, 0, both, 0, ofProof.length);
        System.arraycopy(ofDocument, 0, both, ofProof.length, ofDocument.length);
        return both;
    }

    /**
     * RDF in its canonical form. What a context does not define would not be signed, so it is refused. Only for documents of ours: what
     * others write can say one thing in JSON and another in RDF, and can be made to exhaust the reader.
     */
    String canonical(ObjectNode document) throws Unreadable {
        JsonLdOptions options = new JsonLdOptions(contexts);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        RdfCanon canon = RdfCanon.create("SHA-256", new RdfCanonTimeTicker(MOST_MILLISECONDS));
        StringWriter text = new StringWriter();
        try (JsonReader reader = Json.createReader(new StringReader(document.toString()))) {
            JsonLd.toRdf(JsonDocument.of(reader.readObject())).options(options).provide(canon);
            canon.provide(new NQuadsWriter(text));
        } catch (JsonLdError | RdfConsumerException | JsonException | IllegalStateException e) {
            throw new Unreadable(e);
        }
        return text.toString();
    }

    /** It is no JSON-LD that its contexts define. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }
}
