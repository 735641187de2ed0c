package org.withme.platform.identity;

import java.time.Instant;

/** An access token that was checked. */
public record VerifiedToken(Caller caller, Instant expiresAt) {}
