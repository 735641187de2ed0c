package org.withme.learner.journey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.withme.learner.people.person.Capacity;

/** How this service's own events are told. */
final class LearnerTemplates {

    /** By answer. */
    private static final Map<String, String> WISHES =
            Map.of("DONE", "it is done", "TRYING", "it is tried", "NOT_POSSIBLE", "it is not possible");

    static final List<EntryTemplate> ALL = List.of(
            new EntryTemplate(
                    "learner.applied.v1",
                    Kind.ENROLMENT,
                    "",
                    wording -> wording.learner() + " applied to " + wording.college()
                            + (wording.entry().has("learnAimRef") ? " for " + wording.aim() : "")
                            + (wording.entry().has("startsOn")
                                    ? ", to begin on " + wording.entry().day("startsOn")
                                    : "")
                            + "."),
            new EntryTemplate(
                    "learner.application-withdrawn.v1",
                    Kind.ENROLMENT,
                    "",
                    wording -> wording.either("Your", "The") + " application to " + wording.college()
                            + ("LAPSED".equals(wording.entry().text("why"))
                                    ? " is over: nothing was heard of it for a long time."
                                    : " is over.")),
            new EntryTemplate(
                            "learner.enrolled.v1",
                            Kind.ENROLMENT,
                            "/enrolments",
                            wording -> wording.learner() + " enrolled at " + wording.college() + " on " + wording.aim()
                                    + ", planned until " + wording.entry().day("plannedEndDate") + ".")
                    .together(wording ->
                            wording.learner() + " enrolled at " + wording.college() + " on " + wording.aims() + "."),
            new EntryTemplate(
                            "learner.enrolment-changed.v1",
                            Kind.ENROLMENT,
                            "/enrolments",
                            wording -> wording.college() + " changed its record of " + wording.aim() + ": "
                                    + wording.fields("changed") + ".")
                    .together(wording -> wording.college() + " changed its record of " + wording.aims() + "."),
            new EntryTemplate("learner.enrolment-ended.v1", Kind.ENROLMENT, "/enrolments", LearnerTemplates::ended),
            new EntryTemplate(
                    "learner.enrolment-not-returned.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    wording -> capitalised(wording.aim()) + " is not listed any more by " + wording.college() + "."),
            new EntryTemplate(
                    "learner.enrolment-listed-again.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    wording -> capitalised(wording.aim()) + " is listed again by " + wording.college() + "."),
            new EntryTemplate(
                    "learner.withdrew.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    wording -> wording.learner() + " left " + wording.college() + "; the last day was "
                            + wording.entry().day("lastDay") + "."),
            new EntryTemplate(
                    "learner.withdrawal-corrected.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    wording -> wording.college() + " corrected its record: "
                            + wording.either("you have not left.", "the learner has not left.")),
            new EntryTemplate(
                    "learner.completed.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    wording -> wording.learner() + " finished at " + wording.college() + "; the last day was "
                            + wording.entry().day("lastDay") + "."),
            new EntryTemplate(
                    "learner.break-started.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    wording -> wording.learner() + " took a break from " + wording.aim() + " at " + wording.college()
                            + "."),
            new EntryTemplate(
                    "learner.break-ended.v1",
                    Kind.ENROLMENT,
                    "/enrolments",
                    wording -> wording.learner() + " came back from a break from " + wording.aim() + " at "
                            + wording.college() + "."),
            new EntryTemplate(
                    "learner.facts-changed.v1",
                    Kind.PROFILE,
                    "",
                    wording -> wording.college() + " changed what it says of " + wording.them() + ": "
                            + wording.fields("fields") + "."),
            new EntryTemplate(
                            "learner.preferences-changed.v1",
                            Kind.PROFILE,
                            "/preferences",
                            wording -> "You said how you want to learn: " + wording.fields("fields") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.merged.v1",
                            Kind.PROFILE,
                            "",
                            wording -> "Two records turned out to be yours and were joined.")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.unmerged.v1",
                            Kind.PROFILE,
                            "",
                            wording ->
                                    "Two records that had been joined as yours turned out to be two people's and were"
                                            + " parted.")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                    "learner.account-opened.v1", Kind.ACCOUNT, "", wording -> "You got an account to sign in with."),
            new EntryTemplate(
                    "learner.college-access-changed.v1",
                    Kind.ACCESS,
                    "",
                    wording -> wording.entry().has("lastDay")
                            ? wording.college() + " keeps its own record of " + wording.them()
                                    + " in view for a while after "
                                    + wording.entry().day("lastDay") + "."
                            : wording.college() + " can see its own record of " + wording.them() + "."),
            new EntryTemplate(
                    "learner.relationship-granted.v1",
                    Kind.TEAM,
                    "/team/{relationshipId}",
                    wording -> wording.person() + " joined " + wording.their() + " team as "
                            + Capacity.inWords(wording.entry().text("role")) + "."),
            new EntryTemplate(
                    "learner.relationship-ended.v1",
                    Kind.TEAM,
                    "/team/{relationshipId}",
                    wording -> wording.person() + " is no longer on " + wording.their() + " team as "
                            + Capacity.inWords(wording.entry().text("role")) + "."),
            new EntryTemplate(
                    "learner.group-joined.v1",
                    Kind.TEAM,
                    "/team",
                    wording -> wording.either("You are", "The learner is") + " in " + wording.group()
                            + wording.atCollege() + " now."),
            new EntryTemplate(
                    "learner.group-left.v1",
                    Kind.TEAM,
                    "/team",
                    wording -> wording.either("You are", "The learner is") + " not in " + wording.group()
                            + wording.atCollege() + " any more."),
            new EntryTemplate(
                    "learner.welcomed.v1",
                    Kind.TEAM,
                    "/welcome",
                    wording -> wording.person() + wording.either(" spoke with you", " spoke with the learner")
                            + " for the first time" + wording.atCollege() + "."),
            new EntryTemplate(
                            "learner.wish-made.v1",
                            Kind.TEAM,
                            "/wishes/{wishId}",
                            wording -> wording.isEntered()
                                    ? "A wish of yours was entered, " + wording.asSaid() + "."
                                    : "You said what you wish about how you learn.")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.said-answered.v1",
                            Kind.TEAM,
                            "/wishes/{wishId}",
                            wording -> "STRUCK_OUT".equals(wording.entry().text("answer"))
                                    ? "You struck out a wish that was entered for you."
                                    : "You confirmed a wish that was entered for you.")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                            "learner.wish-answered.v1",
                            Kind.TEAM,
                            "/wishes/{wishId}",
                            wording -> "Your wish was answered: "
                                    + WISHES.getOrDefault(wording.entry().text("answer"), "read what was said")
                                    + (wording.entry().has("until")
                                            ? " until " + wording.entry().day("until")
                                            : "") + ".")
                    .forTheLearnerAlone(),
            new EntryTemplate(
                    "learner.consent-given.v1",
                    Kind.CONSENT,
                    "/consents/{consentId}",
                    wording -> "You agreed to " + wording.words("purpose") + " for "
                            + wording.entry().text("recipient") + "."),
            new EntryTemplate(
                    "learner.consent-withdrawn.v1",
                    Kind.CONSENT,
                    "/consents/{consentId}",
                    wording -> "You took back the agreement to " + wording.words("purpose") + " for "
                            + wording.entry().text("recipient") + "."));

    private LearnerTemplates() {}

    /** An end is told once; what is said of it later is a result, or a correction (L30). */
    private static String ended(EntryWording wording) {
        List<String> changed = wording.entry().texts("changed");
        if (changed.equals(List.of("Outcome"))) {
            return result(wording) + ".";
        }
        boolean completed = "COMPLETED".equals(wording.entry().text("completion"));
        boolean corrected = wording.entry().has("changed");
        boolean achieved = completed && !corrected && "1".equals(wording.entry().text("outcome"));
        String end = wording.learner() + (completed ? " completed " : " stopped ") + (achieved ? "and achieved " : "")
                + wording.aim() + " at " + wording.college() + "; the last day was "
                + wording.entry().day("endedOn") + ".";
        String result = completed && changed.contains("Outcome") ? " " + result(wording) + "." : "";
        return (corrected ? wording.college() + " corrected its record. " : "") + end + result;
    }

    private static String result(EntryWording wording) {
        return switch (wording.entry().text("outcome")) {
            case "1" -> wording.learner() + " achieved " + wording.aim() + " at " + wording.college();
            case "2" -> wording.learner() + " achieved " + wording.aim() + " at " + wording.college() + " in part";
            case "3" -> "The result of " + wording.aim() + " at " + wording.college() + " is known: not achieved";
            default -> "The result of " + wording.aim() + " at " + wording.college() + " is not known yet";
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
