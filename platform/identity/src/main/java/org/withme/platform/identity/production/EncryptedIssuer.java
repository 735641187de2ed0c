package org.withme.platform.identity.production;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.withme.platform.identity.IdentitySettings;

/** People type their passwords at the issuer's address. */
@Singleton
class EncryptedIssuer implements ProductionRequirement {

    private final IdentitySettings settings;

    EncryptedIssuer(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return settings.issuer().toLowerCase(Locale.ROOT).startsWith("https:")
                ? List.of()
                : List.of(new UnsafeSetting(
                        "withme.identity.issuer",
                        "The issuer is not an https address.",
                        "Name the realm's public address."));
    }
}
