package org.withme.learner.journey;

import java.util.List;
import java.util.Locale;
import org.withme.learner.people.person.Capacity;

/** How this service's own events are told. */
final class LearnerPhrases {

    static final List<Phrase> ALL = List.of(
            new Phrase(
                            "learner.enrolled.v1",
                            Kind.ENROLMENT,
                            "/enrolments",
                            told -> told.learner() + " enrolled at " + told.college() + " on " + told.aim()
                                    + ", planned until " + told.entry().day("plannedEndDate") + ".")
                    .together(told -> told.learner() + " enrolled at " + told.college() + " on " + told.aims() + "."),
            new Phrase(
                            "learner.enrolment-changed.v1",
                            Kind.ENROLMENT,
                            "/enrolments",
                            told -> told.college() + " changed its record of " + told.aim() + ": "
                                    + told.fields("changed") + ".")
                    .together(told -> told.college() + " changed its record of " + told.aims() + "."),
            new Phrase("learner.enrolment-ended.v1", Kind.ENROLMENT, "/enrolments", LearnerPhrases::ended),
            new Phrase(
                    "learner.enrolment-not-returned.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> capitalised(told.aim()) + " is not listed any more by " + told.college() + "."),
            new Phrase(
                    "learner.enrolment-listed-again.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> capitalised(told.aim()) + " is listed again by " + told.college() + "."),
            new Phrase(
                    "learner.withdrew.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> told.learner() + " left " + told.college() + "; the last day was "
                            + told.entry().day("lastDay") + "."),
            new Phrase(
                    "learner.withdrawal-corrected.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> told.college() + " corrected its record: "
                            + told.either("you have not left.", "the learner has not left.")),
            new Phrase(
                    "learner.completed.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> told.learner() + " finished at " + told.college() + "; the last day was "
                            + told.entry().day("lastDay") + "."),
            new Phrase(
                    "learner.break-started.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> told.learner() + " took a break from " + told.aim() + " at " + told.college() + "."),
            new Phrase(
                    "learner.break-ended.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    told -> told.learner() + " came back from a break from " + told.aim() + " at " + told.college()
                            + "."),
            new Phrase(
                    "learner.facts-changed.v1",
                    Kind.PROFILE,
                    "",
                    told -> told.college() + " changed what it says of " + told.them() + ": " + told.fields("fields")
                            + "."),
            new Phrase(
                            "learner.preferences-changed.v1",
                            Kind.PROFILE,
                            "/preferences",
                            told -> "You said how you want to learn: " + told.fields("fields") + ".")
                    .forTheLearnerAlone(),
            new Phrase(
                            "learner.merged.v1",
                            Kind.PROFILE,
                            "",
                            told -> "Two records turned out to be yours and were joined.")
                    .forTheLearnerAlone(),
            new Phrase(
                            "learner.unmerged.v1",
                            Kind.PROFILE,
                            "",
                            told -> "Two records that had been joined as yours turned out to be two people's and were"
                                    + " parted.")
                    .forTheLearnerAlone(),
            new Phrase("learner.account-opened.v1", Kind.ACCOUNT, "", told -> "You got an account to sign in with."),
            new Phrase(
                    "learner.college-access-changed.v1",
                    Kind.ACCESS,
                    "",
                    told -> told.entry().has("lastDay")
                            ? told.college() + " keeps its own record of " + told.them() + " in view for a while after "
                                    + told.entry().day("lastDay") + "."
                            : told.college() + " can see its own record of " + told.them() + "."),
            new Phrase(
                    "learner.relationship-granted.v1",
                    Kind.TEAM,
                    "/team/{relationshipId}",
                    told -> told.person() + " joined " + told.their() + " team as "
                            + Capacity.inWords(told.entry().text("role")) + "."),
            new Phrase(
                    "learner.relationship-ended.v1",
                    Kind.TEAM,
                    "/team/{relationshipId}",
                    told -> told.person() + " is no longer on " + told.their() + " team as "
                            + Capacity.inWords(told.entry().text("role")) + "."),
            new Phrase(
                    "learner.consent-given.v1",
                    Kind.CONSENT,
                    "/consents/{consentId}",
                    told -> "You agreed to " + told.words("purpose") + " for "
                            + told.entry().text("recipient") + "."),
            new Phrase(
                    "learner.consent-withdrawn.v1",
                    Kind.CONSENT,
                    "/consents/{consentId}",
                    told -> "You took back the agreement to " + told.words("purpose") + " for "
                            + told.entry().text("recipient") + "."));

    private LearnerPhrases() {}

    /** An end is told once; what is said of it later is a result, or a correction (L30). */
    private static String ended(Telling told) {
        List<String> changed = told.entry().texts("changed");
        if (changed.equals(List.of("Outcome"))) {
            return result(told) + ".";
        }
        boolean completed = "COMPLETED".equals(told.entry().text("completion"));
        boolean corrected = told.entry().has("changed");
        boolean achieved = completed && !corrected && "1".equals(told.entry().text("outcome"));
        String end = told.learner() + (completed ? " completed " : " stopped ") + (achieved ? "and achieved " : "")
                + told.aim() + " at " + told.college() + "; the last day was "
                + told.entry().day("endedOn") + ".";
        String result = completed && changed.contains("Outcome") ? " " + result(told) + "." : "";
        return (corrected ? told.college() + " corrected its record. " : "") + end + result;
    }

    private static String result(Telling told) {
        return switch (told.entry().text("outcome")) {
            case "1" -> told.learner() + " achieved " + told.aim() + " at " + told.college();
            case "2" -> told.learner() + " achieved " + told.aim() + " at " + told.college() + " in part";
            case "3" -> "The result of " + told.aim() + " at " + told.college() + " is known: not achieved";
            default -> "The result of " + told.aim() + " at " + told.college() + " is not known yet";
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
