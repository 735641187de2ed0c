package org.withme.learner.people.attendance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What marks mean, and when a learner counts as gone quiet (L33). */
@ConfigMapping(prefix = "withme.attendance")
interface AttendanceConfig {

    /**
     * What each mark of a register means: {@code CAME}, {@code MISSED}, or {@code NOT_COUNTED} for what never counts against
     * anybody. A register with another mark is refused row by row.
     */
    Map<String, MarkMeaning> marks();

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
