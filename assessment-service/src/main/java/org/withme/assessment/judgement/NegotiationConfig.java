package org.withme.assessment.judgement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How negotiations go (A7). */
@ConfigMapping(prefix = "withme.negotiation")
interface NegotiationConfig {

    /** How many proposals there are at most before a quality assurer may reassess. */
    @WithDefault("3")
    int rounds();
}
