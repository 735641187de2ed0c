package org.withme.learner.learning.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RenewCalendar")
record RenewCalendar(
        @Schema(
                description =
                        "true: it says why you meet and what to expect, to everybody who looks at your calendar; else \"Tutorial\" and how long.",
                defaultValue = "false")
        Boolean showsPurpose) {

    boolean isToShowWhy() {
        return Boolean.TRUE.equals(showsPurpose);
    }
}
