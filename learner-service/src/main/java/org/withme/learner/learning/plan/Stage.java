package org.withme.learner.learning.plan;

enum Stage {
    DONE_FOR_ME,
    WITH_ME,
    LED_BY_ME
}
