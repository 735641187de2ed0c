package org.withme.learner.people.account;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

sealed interface AccountEvent extends DomainEvent {

    record AccountOpened(UUID stream) implements AccountEvent {
        @Override
        public String type() {
            return "learner.account-opened.v1";
        }
    }
}
