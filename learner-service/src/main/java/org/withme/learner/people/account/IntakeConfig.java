package org.withme.learner.people.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Opening the accounts of a whole intake. */
@ConfigMapping(prefix = "withme.intakes")
interface IntakeConfig {

    /** How many accounts are opened at the same time, over all intakes. */
    @WithDefault("4")
    int parallel();

    /** How long one intake may take; rows that are not begun by then are to be sent again. */
    @WithDefault("10M")
    Duration longest();
}
