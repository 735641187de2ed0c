package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;

/** Keeps every event of every topic that this service reads, also of types that it does not know (L24). */
@ApplicationScoped
class JourneyProjection implements EventHandler {

    private final JourneyEntries entries;

    JourneyProjection(JourneyEntries entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public boolean handles(String type) {
        return true;
    }

    @Override
    public void handle(ReceivedEvent event) {
        entries.add(event);
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        entries.clear();
    }
}
