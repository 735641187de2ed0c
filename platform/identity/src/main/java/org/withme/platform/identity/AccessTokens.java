package org.withme.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Checks access tokens against the identity server's keys and remembers what it checked, by hash, for a minute at most.
 * Works without a container.
 */
public final class AccessTokens implements AutoCloseable {

    private static final int LONGEST = 16 * 1024;
    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBER_FOR = Duration.ofMinutes(1);

    private final SigningKeys keys;
    private final TokenChecks checks;
    private final Clock clock;
    private final Cache<ByteBuffer, VerifiedToken> verified;

    private AccessTokens(IdentitySettings settings, Clock clock) {
        this.keys = new SigningKeys(settings.jwksUrl(), clock);
        this.checks = new TokenChecks(settings, clock);
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfter(Expiry.creating((ByteBuffer hash, VerifiedToken token) -> remembered(token)))
                .build();
    }

    /** Starts to fetch the keys in the background and returns at once. */
    public static AccessTokens fetchingKeys(IdentitySettings settings, Clock clock) {
        AccessTokens tokens = new AccessTokens(settings, clock);
        tokens.keys.fetchInBackground();
        return tokens;
    }

    /** Whether any token can be checked. */
    public boolean ready() {
        return keys.areKnown();
    }

    /** What is already known of this token. Never blocks; empty says nothing about the token. */
    public Optional<VerifiedToken> cached(String jwt) {
        return jwt.length() > LONGEST ? Optional.empty() : cached(hash(jwt));
    }

    /**
     * Checks signature, issuer, audience, lifetime and kind. Takes about 50 µs; waits up to two seconds for the identity
     * server if the key is unknown, which happens at most once a minute: not for an event loop.
     *
     * @throws InvalidToken if the token is not accepted
     * @throws KeysUnavailable if the identity server's keys were never there
     */
    public VerifiedToken verify(String jwt) throws InvalidToken, KeysUnavailable {
        if (jwt.length() > LONGEST) {
            throw new InvalidToken(InvalidToken.Reason.UNREADABLE);
        }
        ByteBuffer hash = hash(jwt);
        Optional<VerifiedToken> known = cached(hash);
        if (known.isPresent()) {
            return known.get();
        }
        if (!ready()) {
            throw new KeysUnavailable();
        }
        CanonicalForm.require(jwt);
        VerifiedToken token = checks.check(parsed(jwt), keys);
        verified.put(hash, token);
        return token;
    }

    private Optional<VerifiedToken> cached(ByteBuffer hash) {
        return Optional.ofNullable(verified.getIfPresent(hash))
                .filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    private static SignedJWT parsed(String jwt) throws InvalidToken {
        try {
            return SignedJWT.parse(jwt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new InvalidToken(InvalidToken.Reason.UNREADABLE);
        }
    }

    private Duration remembered(VerifiedToken token) {
        Duration left = Duration.between(clock.instant(), token.expiresAt());
        return left.compareTo(REMEMBER_FOR) < 0 ? left : REMEMBER_FOR;
    }

    private static ByteBuffer hash(String jwt) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(jwt.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops fetching. */
    @Override
    public void close() {
        keys.close();
    }
}
