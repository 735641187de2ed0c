package org.withme.assessment.credential;

import java.security.PrivateKey;

/**
 * A key with which a college signs now.
 *
 * @param id as credentials name it: the DID, a {@code #} and its name
 */
record SigningKey(String id, PrivateKey key) {}
