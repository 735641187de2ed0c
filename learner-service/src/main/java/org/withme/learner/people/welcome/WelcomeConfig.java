package org.withme.learner.people.welcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The first weeks at a college (P31). */
@ConfigMapping(prefix = "withme.welcome")
interface WelcomeConfig {

    /** For how many days from the first day a welcome is on. */
    @WithDefault("42")
    int days();

    /** Within how many days from the first day the first conversation should be. */
    @WithDefault("14")
    int conversationDays();

    /** Who was at the college so many days ago or less goes on, and is not welcomed again. */
    @WithDefault("180")
    int awayDays();
}
