package org.withme.learner.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Ages of decision (L13). */
@ConfigMapping(prefix = "withme.consent")
interface ConsentConfig {

    /** From when somebody consents alone to an online service: 13 today, 13 to 16 by regulation. */
    @WithDefault("13")
    int onlineServiceAge();

    /** From when competence is presumed for everything else. */
    @WithDefault("16")
    int competenceAge();
}
