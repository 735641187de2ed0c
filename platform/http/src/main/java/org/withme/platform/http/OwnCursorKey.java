package org.withme.platform.http;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Whoever knows the key can write cursors into other people's lists. */
@Singleton
class OwnCursorKey implements ProductionRequirement {

    private static final String PUBLISHED = "development-only";

    private final String key;

    OwnCursorKey(@ConfigProperty(name = "withme.http.cursor-key") String key) {
        this.key = key;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return key.contains(PUBLISHED)
                ? List.of(new UnsafeSetting(
                        "withme.http.cursor-key",
                        "The key is the one of development, which everybody knows.",
                        "Set at least 32 random characters, the same for every instance of the service."))
                : List.of();
    }
}
