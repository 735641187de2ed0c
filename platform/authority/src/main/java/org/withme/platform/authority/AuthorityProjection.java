package org.withme.platform.authority;

import jakarta.inject.Singleton;
import java.util.Set;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;

/** Keeps what advocate-service says about who may speak with a learner. */
@Singleton
class AuthorityProjection implements EventHandler {

    private static final String GIVEN = "advocacy.authority-given.v1";
    private static final String ENDED = "advocacy.authority-ended.v1";

    private final AuthorityRows rows;

    AuthorityProjection(AuthorityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "authorities";
    }

    @Override
    public boolean handles(String type) {
        return Set.of(GIVEN, ENDED).contains(type);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(GIVEN)) {
            rows.given(event.stream(), event.as(AuthorityGiven.class));
        } else {
            rows.ended(event.stream(), event.as(AuthorityEnded.class));
        }
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        rows.clear();
    }
}
