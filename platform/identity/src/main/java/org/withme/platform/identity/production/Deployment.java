package org.withme.platform.identity.production;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where this process runs, by its configuration profiles. */
@Singleton
class Deployment {

    private static final Set<String> FOR_TRYING_OUT = Set.of("dev", "test", "demo");

    private final List<String> profiles;

    @Inject
    Deployment() {
        this(ConfigUtils.getProfiles());
    }

    Deployment(Collection<String> profiles) {
        this.profiles = List.copyOf(profiles);
    }

    /** Whether real people's records may be here: a profile that nobody knows is production too. */
    boolean isProduction() {
        return profiles.isEmpty() || !FOR_TRYING_OUT.containsAll(profiles);
    }
}
