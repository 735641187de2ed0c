package org.withme.learner.message.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.withme.platform.identity.Caller;

@ApplicationScoped
class ReadingChoices {

    private final MessageAccess access;
    private final Choices choices;
    private final Ways ways;

    ReadingChoices(MessageAccess access, Choices choices, Ways ways) {
        this.access = access;
        this.choices = choices;
        this.ways = ways;
    }

    @Transactional
    MessageChoicesView read() {
        Caller me = access.requireOneself();
        return MessageChoicesView.of(choices.of(me), ways);
    }
}
