package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;

/** A credential as a signed token, the way Open Badges 3.0 writes it: its members are the claims, beside the registered ones. */
final class CredentialJwt {

    private CredentialJwt() {}

    static String signed(ObjectNode credential, SigningKey key) {
        ObjectNode claims = credential.deepCopy();
        claims.put("iss", credential.at("/issuer/id").asText())
                .put("jti", credential.path("id").asText())
                .put("sub", credential.at("/credentialSubject/id").asText())
                .put("nbf", seconds(credential.path("validFrom")))
                .put("iat", seconds(credential.path("validFrom")));
        if (credential.has("validUntil")) {
            claims.put("exp", seconds(credential.path("validUntil")));
        }
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        try {
            JWSObject token = new JWSObject(header, new Payload(claims.toString()));
            token.sign(new RSASSASigner(key.key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the token is as it was when it was signed with that key. */
    static boolean isGenuine(String token, PublicKey key) {
        try {
            return key instanceof RSAPublicKey rsa && JWSObject.parse(token).verify(new RSASSAVerifier(rsa));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private static long seconds(JsonNode time) {
        return Instant.parse(time.asText()).getEpochSecond();
    }
}
