package org.withme.learner.rights.concern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** How each college's designated safeguarding lead is reached: {@code withme.safeguarding.colleges.90000001.phone=…}. */
@ConfigMapping(prefix = "withme.safeguarding")
interface ConcernConfig {

    Map<String, Lead> colleges();

    /** What everybody who passes a concern on is told first, and a learner before they write for themselves. */
    @WithDefault("If somebody is in danger now, call 999.")
    String emergency();

    interface Lead {

        /** The phone number of the college's designated safeguarding lead; the key is the UKPRN. */
        Optional<String> phone();

        /** The page of the college's own safeguarding system; the key is the UKPRN. */
        Optional<String> link();
    }
}
