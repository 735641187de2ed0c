package org.withme.learner.message.way;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Ways that are set up by a few words, and a message for them. */
final class Ways {

    static final URI SIGN_IN = URI.create("https://withme.example/inbox");
    static final URI STOP = URI.create("https://withme.example/v1/messages/unsubscribe?of=a&by=b");

    private Ways() {}

    static WaysConfig set(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WaysConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(WaysConfig.class);
    }

    static SmtpWay smtp(int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "withme.message.smtp.url", "smtp://localhost:" + port,
                "withme.message.smtp.encryption", "none",
                "withme.message.smtp.sender", "WithMe <messages@college.example>",
                "withme.message.smtp.timeout", "5s"));
        settings.putAll(more);
        return new SmtpWay(set(settings), Clock.systemUTC());
    }

    static NotifyWay govUkNotify(Map<String, String> settings) {
        return new NotifyWay(set(settings), new JsonMapper(), Clock.systemUTC());
    }

    static OutgoingMessage email(String to) {
        return new OutgoingMessage(UUID.randomUUID(), WayKind.EMAIL, Purpose.WAITING, to, SIGN_IN, STOP);
    }
}
