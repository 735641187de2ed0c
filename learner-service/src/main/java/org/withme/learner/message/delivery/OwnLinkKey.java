package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Whoever knows the key can write links that close other people's ways; where to sign in is said in every message. */
@Singleton
class OwnLinkKey implements ProductionRequirement {

    private static final String PUBLISHED = "development-only";

    private final DeliveryConfig config;

    OwnLinkKey(DeliveryConfig config) {
        this.config = config;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        List<UnsafeSetting> unsafe = new ArrayList<>();
        if (config.linkKey().contains(PUBLISHED)) {
            unsafe.add(new UnsafeSetting(
                    "withme.message.delivery.link-key",
                    "The key is the one of development, which everybody knows.",
                    "Set at least 32 random characters, the same for every instance of the service."));
        }
        if (!"https".equals(config.signIn().getScheme())) {
            unsafe.add(new UnsafeSetting(
                    "withme.message.delivery.sign-in",
                    "Messages would send people to an address that is not encrypted.",
                    "Set the https address of the front end."));
        }
        return unsafe;
    }
}
