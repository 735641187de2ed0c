package org.withme.learner.journey;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.learner.people.Capacity;

/** How each type of event is told. */
enum Phrase {
    ENROLLED(
            "learner.enrolled.v1",
            Kind.ENROLMENT,
            "/enrolments",
            told -> "Enrolled at " + told.college() + " on " + told.aim() + ", planned until "
                    + told.entry().day("plannedEndDate") + "."),
    ENROLMENT_CHANGED(
            "learner.enrolment-changed.v1",
            Kind.ENROLMENT,
            "/enrolments",
            told -> told.college() + " changed its record of " + told.aim() + ": " + told.fields("changed") + "."),
    ENROLMENT_ENDED(
            "learner.enrolment-ended.v1",
            Kind.ENROLMENT,
            "/enrolments",
            told -> ("COMPLETED".equals(told.entry().text("completion")) ? "Completed " : "Stopped ") + told.aim()
                    + " at " + told.college() + "; the last day was "
                    + told.entry().day("endedOn") + "."),
    WITHDREW(
            "learner.withdrew.v1",
            Kind.ENROLMENT,
            "/enrolments",
            told -> "Left " + told.college() + "; the last day was "
                    + told.entry().day("lastDay") + "."),
    WITHDRAWAL_CORRECTED(
            "learner.withdrawal-corrected.v1",
            Kind.ENROLMENT,
            "/enrolments",
            told -> told.college() + " corrected its record: the learner has not left."),
    BREAK_STARTED(
            "learner.break-started.v1",
            Kind.ENROLMENT,
            "/enrolments",
            told -> "Took a break from " + told.aim() + " at " + told.college() + "."),
    BREAK_ENDED(
            "learner.break-ended.v1",
            Kind.ENROLMENT,
            "/enrolments",
            told -> "Came back from a break from " + told.aim() + " at " + told.college() + "."),
    FACTS_CHANGED(
            "learner.facts-changed.v1",
            Kind.PROFILE,
            "",
            told -> told.college() + " changed what it says of the learner: " + told.fields("fields") + "."),
    PREFERENCES_CHANGED(
            "learner.preferences-changed.v1",
            Kind.PROFILE,
            "/preferences",
            told -> "Said how they want to learn: " + told.fields("fields") + "."),
    MERGED("learner.merged.v1", Kind.PROFILE, "", told -> "Two records turned out to be one person's and were joined."),
    UNMERGED(
            "learner.unmerged.v1",
            Kind.PROFILE,
            "",
            told -> "Two records that had been joined turned out to be two people's and were parted."),
    ACCOUNT_OPENED("learner.account-opened.v1", Kind.ACCOUNT, "", told -> "Got an account to sign in with."),
    COLLEGE_ACCESS_CHANGED(
            "learner.college-access-changed.v1",
            Kind.ACCESS,
            "",
            told -> told.entry().has("lastDay")
                    ? told.college() + " keeps its own record in view for a while after "
                            + told.entry().day("lastDay") + "."
                    : told.college() + " can see its own record of the learner."),
    RELATIONSHIP_GRANTED(
            "learner.relationship-granted.v1",
            Kind.TEAM,
            "/team/{relationshipId}",
            told -> told.person() + " joined the team as "
                    + Capacity.inWords(told.entry().text("role")) + "."),
    RELATIONSHIP_ENDED(
            "learner.relationship-ended.v1",
            Kind.TEAM,
            "/team/{relationshipId}",
            told -> told.person() + " is no longer on the team as "
                    + Capacity.inWords(told.entry().text("role")) + "."),
    CONSENT_GIVEN(
            "learner.consent-given.v1",
            Kind.CONSENT,
            "/consents/{consentId}",
            told -> "Agreed to " + told.words("purpose") + " for "
                    + told.entry().text("recipient") + "."),
    CONSENT_WITHDRAWN(
            "learner.consent-withdrawn.v1",
            Kind.CONSENT,
            "/consents/{consentId}",
            told -> "Took back the agreement to " + told.words("purpose") + " for "
                    + told.entry().text("recipient") + ".");

    private static final Map<String, Phrase> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(phrase -> phrase.type, Function.identity()));

    private final String type;
    private final Kind kind;
    private final String link;
    private final Function<Telling, String> what;

    Phrase(String type, Kind kind, String link, Function<Telling, String> what) {
        this.type = type;
        this.kind = kind;
        this.link = link;
        this.what = what;
    }

    static Optional<Phrase> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The types that are told as one kind. */
    static Set<String> typesOf(Collection<Kind> kinds) {
        return Arrays.stream(values())
                .filter(phrase -> kinds.contains(phrase.kind))
                .map(phrase -> phrase.type)
                .collect(Collectors.toSet());
    }

    Kind kind() {
        return kind;
    }

    String what(Telling told) {
        return what.apply(told);
    }

    /** Below the learner's own address. */
    String link(JourneyEntry entry) {
        return link.replace("{relationshipId}", entry.text("relationshipId"))
                .replace("{consentId}", entry.text("consentId"));
    }
}
