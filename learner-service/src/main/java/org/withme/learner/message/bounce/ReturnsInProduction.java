package org.withme.learner.message.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.withme.learner.message.way.Encryption;
import org.withme.learner.message.way.Loopback;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** Nobody reads the mailbox on the way, and nobody guesses the token with which a receipt is believed. */
@ApplicationScoped
class ReturnsInProduction implements ProductionRequirement {

    private static final int SHORTEST = 32;

    private final ReturnsConfig config;

    ReturnsInProduction(ReturnsConfig config) {
        this.config = config;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        List<UnsafeSetting> unsafe = new ArrayList<>();
        config.mailbox()
                .url()
                .filter(server -> config.mailbox().encryption() == Encryption.NONE && !Loopback.isAt(server))
                .ifPresent(server -> unsafe.add(new UnsafeSetting(
                        "withme.message.bounce.mailbox.encryption",
                        "Returned e-mails come from another machine unencrypted.",
                        "Set tls or starttls.")));
        config.receiptsToken()
                .filter(token -> token.length() < SHORTEST)
                .ifPresent(token -> unsafe.add(new UnsafeSetting(
                        "withme.message.bounce.receipts-token",
                        "The token can be guessed.",
                        "Set at least 32 random characters, here and at GOV.UK Notify.")));
        return unsafe;
    }
}
