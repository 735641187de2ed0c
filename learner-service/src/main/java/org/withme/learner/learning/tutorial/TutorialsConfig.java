package org.withme.learner.learning.tutorial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tutorials (L19, L20). */
@ConfigMapping(prefix = "withme.tutorial")
interface TutorialsConfig {

    /** The time zone of the colleges: by its clock a tutorial is on one day or over midnight. */
    @WithDefault("Europe/London")
    String zone();

    /** Of how many tutorials one is asked about whether it was worth it. */
    @WithDefault("5")
    int askOneIn();

    /** For how long after a tutorial a learner may say whether it was worth it. */
    @WithDefault("28D")
    Duration rateWithin();

    Missed missed();

    /** When missed tutorials are a reason to offer an advocate. */
    interface Missed {

        /** How many missed tutorials at one college are a reason to offer an advocate. */
        @WithDefault("3")
        int times();

        /** Within what time they were missed. */
        @WithDefault("56D")
        Duration within();
    }
}
