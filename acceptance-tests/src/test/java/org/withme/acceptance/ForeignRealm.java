package org.withme.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.withme.acceptance.world.Keycloak;
import org.withme.acceptance.world.Person;

/** Somebody who signs a token that looks like ours, with a key of their own. */
final class ForeignRealm {

    private static final String KEY_ID = "foreign";

    private ForeignRealm() {}

    /** In all but the signature the token of the demo's MIS administrator. */
    static String token() {
        return signed(Keycloak.claims(Person.ofTheDemo("mis-admin").token()));
    }

    private static String signed(JsonNode claims) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            String content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}") + "."
                    + encoded(claims.toString());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
