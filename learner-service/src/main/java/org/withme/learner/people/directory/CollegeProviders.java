package org.withme.learner.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which identity providers sign a college's people in (L37). */
@ApplicationScoped
public class CollegeProviders {

    private final SignInConfig config;

    CollegeProviders(SignInConfig config) {
        this.config = config;
    }

    /** The college's provider of this alias; without one, the only provider that the college has. */
    public Optional<String> of(String ukprn, @Nullable String alias) {
        Set<String> own = config.providers().entrySet().stream()
                .filter(provider -> provider.getValue().ukprn().equals(ukprn))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return alias == null
                ? own.stream().filter(only -> own.size() == 1).findFirst()
                : Optional.of(alias).filter(own::contains);
    }
}
