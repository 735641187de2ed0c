package org.withme.assessment.credential;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Whoever knows the key and has the database can sign credentials in a college's name; the address is part of who signs. */
@Singleton
class OwnSealingKey implements ProductionRequirement {

    private static final String PUBLISHED = "development-only";

    private final CredentialConfig config;
    private final URI publicUrl;

    OwnSealingKey(CredentialConfig config, @ConfigProperty(name = "withme.public-url") String publicUrl) {
        this.config = config;
        this.publicUrl = URI.create(publicUrl);
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        List<UnsafeSetting> unsafe = new ArrayList<>();
        if (config.keyEncryptionKey().contains(PUBLISHED)) {
            unsafe.add(new UnsafeSetting(
                    "withme.credential.key-encryption-key",
                    "The key is the one of development, which everybody knows.",
                    "Set at least 32 random characters, the same for every instance of the service."));
        }
        if (!"https".equals(publicUrl.getScheme())) {
            unsafe.add(new UnsafeSetting(
                    "withme.public-url",
                    "Credentials name the college by this address for ever, and verifiers ask there by https only.",
                    "Set the https address of the gateway, which does not change."));
        }
        return unsafe;
    }
}
