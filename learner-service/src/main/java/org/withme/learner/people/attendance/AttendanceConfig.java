package org.withme.learner.people.attendance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What marks mean, and when a learner counts as gone quiet (L33). */
@ConfigMapping(prefix = "withme.attendance")
interface AttendanceConfig {

    Meanings marks();

    None none();

    Fewer fewer();

    /** For how many days a learner who was put off with "not today" is not shown. */
    @WithDefault("1")
    int putOffDays();

    /** A register whose last session is longer ago than so many days makes nobody go quiet. */
    @WithDefault("14")
    int freshDays();

    /** How often it is looked who went quiet and who came back, as a duration; {@code off} for never. */
    @WithDefault("2s")
    String look();

    /** Which marks there are; a register with another one is refused row by row. */
    interface Meanings {

        /** The marks of a register that say that somebody came. */
        @WithDefault("PRESENT,LATE")
        List<String> came();

        /** The marks that say that somebody was expected and did not come. */
        @WithDefault("ABSENT")
        List<String> missed();

        /** The marks that never count against anybody: they were excused, or nobody expected them. */
        @WithDefault("AUTHORISED_ABSENCE,NOT_REQUIRED")
        List<String> notCounted();
    }

    /** Came to none. */
    interface None {

        /** A learner went quiet who missed every session for so many days. */
        @WithDefault("7")
        int days();

        /** And who missed at least so many sessions in that time. */
        @WithDefault("3")
        int sessions();
    }

    /** Came to far fewer than before. */
    interface Fewer {

        /** A learner went quiet who came to far fewer sessions in so many days than before. */
        @WithDefault("14")
        int days();

        /** What they are compared with: so many days before these. */
        @WithDefault("42")
        int beforeDays();

        /** Nothing is compared with fewer sessions than so many, in these days or before. */
        @WithDefault("6")
        int sessions();

        /** Far fewer is less than so many percent of the share of sessions that they came to before; 0 for never. */
        @WithDefault("50")
        int percent();
    }
}
