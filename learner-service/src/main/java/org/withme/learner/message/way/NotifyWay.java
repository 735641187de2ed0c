package org.withme.learner.message.way;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.NotifyApi.Outcome;
import org.withme.learner.message.way.WaysConfig.Carrier;

/**
 * Through GOV.UK Notify, by template. Notify takes a second message with the same reference, so it is asked by reference before
 * anything is sent: whoever died, or heard no answer, sends nothing twice.
 */
@ApplicationScoped
class NotifyWay implements Way {

    private static final Logger LOG = Logger.getLogger(NotifyWay.class);
    private static final Handover ACCEPTED = new Handover.Accepted();
    private static final Handover AWAY = new Handover.NotNow("notify-away");
    private static final Handover FAILED = new Handover.NotNow("notify-failed");

    private final WaysConfig config;
    private final @Nullable NotifyApi api;

    NotifyWay(WaysConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.api = config.govUkNotify().apiKey().isPresent() ? new NotifyApi(config.govUkNotify(), json, clock) : null;
    }

    @Override
    public boolean carries(WayKind kind) {
        return switch (kind) {
            case EMAIL -> Carriers.ofEmail(config) == Carrier.GOV_UK_NOTIFY;
            case TEXT -> Carriers.ofText(config) == Carrier.GOV_UK_NOTIFY;
        };
    }

    @Override
    public Handover handOver(OutgoingMessage message) {
        Handover outcome = handOver(message, Objects.requireNonNull(api));
        if (!outcome.equals(ACCEPTED)) {
            LOG.infof("A message was not taken by GOV.UK Notify: %s", outcome);
        }
        return outcome;
    }

    private Handover handOver(OutgoingMessage message, NotifyApi notify) {
        return switch (known(message.id(), notify)) {
            case YES -> ACCEPTED;
            case CANNOT_SAY -> AWAY;
            case NO -> send(message, notify);
        };
    }

    private Handover send(OutgoingMessage message, NotifyApi notify) {
        Outcome outcome = message.kind() == WayKind.EMAIL
                ? notify.post("/v2/notifications/email", email(message))
                : notify.post("/v2/notifications/sms", text(message));
        if (outcome instanceof Outcome.Answer answer && answer.status() < 500) {
            return decided(answer);
        }
        if (outcome instanceof Outcome.NotReached) {
            return AWAY;
        }
        return switch (known(message.id(), notify)) {
            case YES -> ACCEPTED;
            case NO -> outcome instanceof Outcome.Answer ? FAILED : new Handover.Unknown();
            case CANNOT_SAY -> new Handover.Unknown();
        };
    }

    /** Only a ValidationError is about the address; everything else that Notify refuses is about the key or the templates. */
    private static Handover decided(Outcome.Answer answer) {
        if (answer.status() / 100 == 2) {
            return ACCEPTED;
        }
        return switch (answer.status()) {
            case 400 ->
                "ValidationError".equals(answer.body().at("/errors/0/error").asText())
                        ? new Handover.Refused("address-invalid")
                        : new Handover.NotNow("notify-not-set-up");
            case 401, 403 -> new Handover.NotNow("notify-refused-key");
            case 429 -> new Handover.NotNow("notify-busy");
            default -> FAILED;
        };
    }

    private enum Known {
        YES,
        NO,
        CANNOT_SAY
    }

    private static Known known(UUID message, NotifyApi notify) {
        return notify.get("/v2/notifications?reference=" + message) instanceof Outcome.Answer answer
                        && answer.status() == 200
                        && answer.body().path("notifications").isArray()
                ? answer.body().path("notifications").isEmpty() ? Known.NO : Known.YES
                : Known.CANNOT_SAY;
    }

    private Map<String, ?> email(OutgoingMessage message) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "email_address", message.to(),
                "template_id", config.govUkNotify().emailTemplate().orElseThrow(),
                "reference", message.id(),
                "personalisation", personalisation(message)));
        URI unsubscribe = message.unsubscribe();
        if ("https".equals(unsubscribe.getScheme())) {
            body.put("one_click_unsubscribe_url", unsubscribe);
        }
        return body;
    }

    private Map<String, ?> text(OutgoingMessage message) {
        return Map.of(
                "phone_number", message.to(),
                "template_id", config.govUkNotify().textTemplate().orElseThrow(),
                "reference", message.id(),
                "personalisation", personalisation(message));
    }

    private static Map<String, Object> personalisation(OutgoingMessage message) {
        return Map.of(
                "words", MessageWords.of(message.purpose()).sentence(),
                "link", message.link(),
                "stop", message.unsubscribe());
    }
}
