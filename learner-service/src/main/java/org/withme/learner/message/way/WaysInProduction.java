package org.withme.learner.message.way;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** People's addresses leave this machine only encrypted, and under a name that can answer for it. */
@ApplicationScoped
class WaysInProduction implements ProductionRequirement {

    private final WaysConfig config;

    WaysInProduction(WaysConfig config) {
        this.config = config;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        List<UnsafeSetting> unsafe = new ArrayList<>();
        config.smtp()
                .url()
                .filter(server -> config.smtp().encryption() == Encryption.NONE && !Loopback.isAt(server))
                .ifPresent(server -> unsafe.add(new UnsafeSetting(
                        "withme.message.smtp.encryption",
                        "E-mails go to another machine unencrypted.",
                        "Set starttls or tls.")));
        if (config.smtp().url().isPresent() && config.smtp().sender().contains(WaysConfig.NOBODY)) {
            unsafe.add(new UnsafeSetting(
                    "withme.message.smtp.sender",
                    "E-mails are from nobody.",
                    "Name an address of a domain whose SPF and DKIM let the mail server send."));
        }
        URI notify = config.govUkNotify().url();
        if (!"https".equals(notify.getScheme()) && !Loopback.isAt(notify)) {
            unsafe.add(new UnsafeSetting(
                    "withme.message.gov-uk-notify.url",
                    "Messages go to another machine unencrypted.",
                    "Name an https address."));
        }
        return unsafe;
    }
}
