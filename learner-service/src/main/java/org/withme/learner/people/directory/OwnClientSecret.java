package org.withme.learner.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** The service account may set anybody's password. */
@ApplicationScoped
class OwnClientSecret implements ProductionRequirement {

    private final AccountsConfig config;

    OwnClientSecret(AccountsConfig config) {
        this.config = config;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return config.clientSecret().equals(config.clientId())
                ? List.of(new UnsafeSetting(
                        "withme.accounts.client-secret",
                        "The secret is the client's name.",
                        "Let Keycloak make a new one and set it here."))
                : List.of();
    }
}
