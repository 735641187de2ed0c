package org.withme.learner.rights.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Ages of decision (L13), and who can be agreed to. */
@ConfigMapping(prefix = "withme.consent")
interface ConsentConfig {

    /** From when somebody consents alone to an online service: 13 today, 13 to 16 by regulation. */
    @WithDefault("13")
    int onlineServiceAge();

    /** From when competence is presumed for everything else. */
    @WithDefault("16")
    int competenceAge();

    /** The careers organisations by the client id of their system in the realm, and what they are called. */
    Map<String, String> careersOrganisations();
}
