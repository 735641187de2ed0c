package org.withme.learner.rights.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long copies can be taken after a release: {@code withme.disclosure.hours}. */
@ConfigMapping(prefix = "withme.disclosure")
interface DisclosureConfig {

    @WithDefault("72")
    int hours();
}
