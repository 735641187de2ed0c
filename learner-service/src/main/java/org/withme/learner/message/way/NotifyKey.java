package org.withme.learner.message.way;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An API key of GOV.UK Notify, {@code name-service-secret}, which signs a token for each call. */
final class NotifyKey {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern KEY = Pattern.compile(".*-(" + ID + ")-(" + ID + ")");

    private final String service;
    private final byte[] secret;

    private NotifyKey(String service, byte[] secret) {
        this.service = service;
        this.secret = secret;
    }

    /** @throws IllegalArgumentException naming the setting, never its value */
    static NotifyKey of(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("withme.message.gov-uk-notify.api-key is no API key of GOV.UK Notify.");
        }
        return new NotifyKey(parts.group(1), parts.group(2).getBytes(StandardCharsets.US_ASCII));
    }

    /** The bearer token of a call; good for half a minute. */
    String token(Instant now) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder()
                            .issuer(service)
                            .issueTime(Date.from(now))
                            .build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A token that cannot be signed", e);
        }
    }
}
