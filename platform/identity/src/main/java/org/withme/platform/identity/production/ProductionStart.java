package org.withme.platform.identity.production;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses the start in production while a requirement is not met, and says so for all of them at once. */
@Singleton
class ProductionStart {

    private final Deployment deployment;
    private final List<ProductionRequirement> requirements;

    ProductionStart(Deployment deployment, @All List<ProductionRequirement> requirements) {
        this.deployment = deployment;
        this.requirements = requirements;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        List<UnsafeSetting> unsafe = deployment.isProduction() ? unsafe() : List.of();
        if (!unsafe.isEmpty()) {
            throw new IllegalStateException(unsafe.stream()
                    .map(setting -> setting.property() + ": " + setting.reason() + " " + setting.remedy())
                    .collect(Collectors.joining(
                            "\n  ",
                            "This is production (no profile dev, test or demo) and does not start with:\n  ",
                            "")));
        }
    }

    private List<UnsafeSetting> unsafe() {
        return requirements.stream()
                .flatMap(requirement -> requirement.unsafe().stream())
                .sorted(Comparator.comparing(UnsafeSetting::property))
                .toList();
    }
}
