package org.withme.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * An identity server for {@code @QuarkusTest}: publishes the keys with which {@link Tokens} signs. One per JVM; can be
 * taken down and can rotate its keys.
 */
public class IssuerResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestIssuer issuer = TestIssuer.running();
        return Map.of("withme.identity.issuer", issuer.issuer());
    }

    @Override
    public void stop() {
        // One per JVM: the next test class uses it too.
    }

    /** From now on the keys cannot be fetched. */
    public static void takeDown() {
        TestIssuer.running().down(true);
    }

    /** The keys can be fetched again. */
    public static void bringUp() {
        TestIssuer.running().down(false);
    }

    /** Signs with a new key and publishes only that. */
    public static void rotateKeys() {
        TestIssuer.running().rotate();
    }
}
