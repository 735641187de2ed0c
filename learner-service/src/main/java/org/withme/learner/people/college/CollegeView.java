package org.withme.learner.people.college;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A college on the wire: its key and its name. */
@Schema(name = "College", description = "A college: its UKPRN and its name.")
public record CollegeView(
        @Schema(examples = "90000001") String ukprn,
        @Schema(examples = "Ashdown College") String name) {

    public static CollegeView of(String ukprn, Colleges colleges) {
        return new CollegeView(ukprn, colleges.name(ukprn));
    }
}
