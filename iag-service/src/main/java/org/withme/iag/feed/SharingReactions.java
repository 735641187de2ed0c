package org.withme.iag.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.withme.iag.ambition.AmbitionChanged;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.ambition.LearnersAmbitions;
import org.withme.iag.ambition.State;
import org.withme.iag.guidance.ActionPlanChanged;
import org.withme.iag.guidance.ActionPlanFacts;
import org.withme.iag.guidance.ActionPlans;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;

/** Keeps the feeds true to what learners agreed to and to what they say, each in the transaction of its cause (I11). */
@ApplicationScoped
class SharingReactions implements EventHandler {

    private static final String PURPOSE = "careers-feed";
    private static final String GIVEN = "learner.consent-given.v1";
    private static final Set<String> TYPES = Set.of(GIVEN, "learner.consent-withdrawn.v1");

    private final Shares shares;
    private final LearnersAmbitions ambitions;
    private final ActionPlans plans;

    SharingReactions(Shares shares, LearnersAmbitions ambitions, ActionPlans plans) {
        this.shares = shares;
        this.ambitions = ambitions;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "careers-feed";
    }

    @Override
    public boolean handles(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void handle(ReceivedEvent event) {
        Agreement agreement = event.as(Agreement.class);
        if (!agreement.purpose().equals(PURPOSE)) {
            return;
        }
        Shares.Share share = agreement.of(event.stream());
        if (event.type().equals(GIVEN)) {
            shares.open(share);
            ambitions.saidUnder(share.learner()).forEach(this::put);
            plans.agreedUnder(share.learner()).forEach(this::put);
        } else {
            shares.end(share);
        }
    }

    void ambitionChanged(@Observes AmbitionChanged change) {
        put(change.ambition());
    }

    void actionPlanChanged(@Observes ActionPlanChanged change) {
        put(change.plan());
    }

    private void put(AmbitionFacts ambition) {
        if (ambition.state() == State.STRUCK_OUT) {
            shares.remove(ambition.origin(), ItemKind.AMBITION, ambition.id());
            return;
        }
        shares.put(ambition.origin(), ItemKind.AMBITION, ambition.id(), null, FeedAmbition.of(ambition));
    }

    private void put(ActionPlanFacts plan) {
        shares.put(plan.origin(), ItemKind.ACTION_PLAN, plan.session(), plan.ambition(), FeedActionPlan.of(plan));
    }

    /** What the feeds need of both events. */
    private record Agreement(UUID consentId, String purpose, String recipient, List<String> scope) {

        Shares.Share of(UUID learner) {
            return new Shares.Share(consentId, learner, recipient, scope);
        }
    }
}
