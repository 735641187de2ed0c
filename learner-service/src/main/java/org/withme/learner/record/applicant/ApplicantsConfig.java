package org.withme.learner.record.applicant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a college's statement about somebody whom no return lists is taken for true, and kept (L29). */
@ConfigMapping(prefix = "withme.applicants")
interface ApplicantsConfig {

    /** How often it is looked for applications that are over by themselves, as a duration; {@code off} for never. */
    @WithDefault("1h")
    String look();

    /** After how many days. */
    Days days();

    /** After how many days something ends. */
    interface Days {

        /**
         * After how many days an application is over by itself: from the day on which the college last stated it, or from its
         * start, whichever is later.
         */
        @WithDefault("180")
        int standing();

        /**
         * How many days after an application is over its college's statement is removed, if the person never enrolled anywhere
         * and has no account.
         */
        @WithDefault("180")
        int kept();
    }
}
