package org.withme.learner.people.group;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Groups of learners and staff (L31). */
@ConfigMapping(prefix = "withme.groups")
interface GroupsConfig {

    /**
     * How often it is looked whether staff who were put into a group before their first sign-in have come, as a duration;
     * {@code off} for never.
     */
    @WithDefault("10s")
    String look();
}
