package org.withme.learner.journey;

import java.util.List;
import org.withme.learner.people.Capacity;

/** How this service's own events are told. */
final class LearnerPhrases {

    static final List<Phrase> ALL = List.of(
            new Phrase(
                    "learner.enrolled.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> "Enrolled at " + told.college() + " on " + told.aim() + ", planned until "
                            + told.entry().day("plannedEndDate") + "."),
            new Phrase(
                    "learner.enrolment-changed.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> told.college() + " changed its record of " + told.aim() + ": " + told.fields("changed")
                            + "."),
            new Phrase(
                    "learner.enrolment-ended.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> ("COMPLETED".equals(told.entry().text("completion")) ? "Completed " : "Stopped ")
                            + told.aim()
                            + " at " + told.college() + "; the last day was "
                            + told.entry().day("endedOn") + "."),
            new Phrase(
                    "learner.withdrew.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> "Left " + told.college() + "; the last day was "
                            + told.entry().day("lastDay") + "."),
            new Phrase(
                    "learner.withdrawal-corrected.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> told.college() + " corrected its record: the learner has not left."),
            new Phrase(
                    "learner.completed.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> "Finished at " + told.college() + "; the last day was "
                            + told.entry().day("lastDay") + "."),
            new Phrase(
                    "learner.break-started.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> "Took a break from " + told.aim() + " at " + told.college() + "."),
            new Phrase(
                    "learner.break-ended.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> "Came back from a break from " + told.aim() + " at " + told.college() + "."),
            new Phrase(
                    "learner.facts-changed.v1",
                    Kind.PROFILE,
                    "",
                    told -> told.college() + " changed what it says of the learner: " + told.fields("fields") + "."),
            new Phrase(
                    "learner.preferences-changed.v1",
                    Kind.PROFILE,
                    "/preferences",
                    told -> "Said how they want to learn: " + told.fields("fields") + "."),
            new Phrase(
                    "learner.merged.v1",
                    Kind.PROFILE,
                    "",
                    told -> "Two records turned out to be one person's and were joined."),
            new Phrase(
                    "learner.unmerged.v1",
                    Kind.PROFILE,
                    "",
                    told -> "Two records that had been joined turned out to be two people's and were parted."),
            new Phrase("learner.account-opened.v1", Kind.ACCOUNT, "", told -> "Got an account to sign in with."),
            new Phrase(
                    "learner.college-access-changed.v1",
                    Kind.ACCESS,
                    "",
                    told -> told.entry().has("lastDay")
                            ? told.college() + " keeps its own record in view for a while after "
                                    + told.entry().day("lastDay") + "."
                            : told.college() + " can see its own record of the learner."),
            new Phrase(
                    "learner.relationship-granted.v1",
                    Kind.TEAM,
                    "/team/{relationshipId}",
                    told -> told.person() + " joined the team as "
                            + Capacity.inWords(told.entry().text("role")) + "."),
            new Phrase(
                    "learner.relationship-ended.v1",
                    Kind.TEAM,
                    "/team/{relationshipId}",
                    told -> told.person() + " is no longer on the team as "
                            + Capacity.inWords(told.entry().text("role")) + "."),
            new Phrase(
                    "learner.consent-given.v1",
                    Kind.CONSENT,
                    "/consents/{consentId}",
                    told -> "Agreed to " + told.words("purpose") + " for "
                            + told.entry().text("recipient") + "."),
            new Phrase(
                    "learner.consent-withdrawn.v1",
                    Kind.CONSENT,
                    "/consents/{consentId}",
                    told -> "Took back the agreement to " + told.words("purpose") + " for "
                            + told.entry().text("recipient") + "."));

    private LearnerPhrases() {}
}
