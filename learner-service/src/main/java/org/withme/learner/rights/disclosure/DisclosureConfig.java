package org.withme.learner.rights.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a safeguarding lead may see after a release (W3). */
@ConfigMapping(prefix = "withme.disclosure")
interface DisclosureConfig {

    /** How many hours after a release copies can be taken (W3). */
    @WithDefault("72")
    int hours();
}
