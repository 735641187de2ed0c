package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.identity.Ukprn;

/** Reads what raises or undoes an offer: of each event only its learner and its college. */
@ApplicationScoped
class SignalReader implements EventHandler {

    private static final Map<String, Signal> RAISED = Map.of(
            "learner.withdrew.v1", Signal.WITHDRAWAL,
            "learner.break-started.v1", Signal.BREAK,
            "assessment.disputed.v1", Signal.DISPUTED_JUDGEMENT,
            "assessment.appeal-lodged.v1", Signal.DISPUTED_JUDGEMENT,
            "learner.tutorials-missed.v1", Signal.MISSED_TUTORIALS);
    private static final Map<String, Signal> LAPSED = Map.of(
            "learner.withdrawal-corrected.v1", Signal.WITHDRAWAL,
            "learner.break-ended.v1", Signal.BREAK);

    private final OfferingAdvocates offering;

    SignalReader(OfferingAdvocates offering) {
        this.offering = offering;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public boolean handles(String type) {
        return RAISED.containsKey(type) || LAPSED.containsKey(type);
    }

    @Override
    public void handle(ReceivedEvent event) {
        String ukprn = event.as(AtCollege.class).ukprn();
        if (RAISED.containsKey(event.type())) {
            offering.offer(event.stream(), ukprn, RAISED.get(event.type()), event.id());
        } else {
            offering.lapse(event.stream(), ukprn, LAPSED.get(event.type()));
        }
    }

    private record AtCollege(String ukprn) {

        private AtCollege {
            if (!Ukprn.isValid(ukprn)) {
                throw new IllegalArgumentException("It names no college");
            }
        }
    }
}
