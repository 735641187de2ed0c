package org.withme.advocate.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.withme.platform.grants.Consents.Consent;
import org.withme.platform.problem.Violations;

/** What may be written in a case, and who may be contacted how. */
final class CaseRules {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CONTACT_NOTE = 4000;
    private static final int LONGEST_WORDS = 10_000;

    private CaseRules() {}

    /**
     * Whether the learner may be contacted. While they are at the college, yes. After they have left, only in a way in which they
     * agreed to be reached by this college; where they meet, which no consent names, if they said yes to an advocate since then.
     */
    static boolean mayContact(
            Leaving leaving, Instant agreedAt, List<Consent> outreach, String ukprn, Channel channel) {
        if (!leaving.hasLeft()) {
            return true;
        }
        if (channel.isMeeting()) {
            return saidYesSince(leaving.lastDay(), agreedAt);
        }
        return outreach.stream()
                .anyMatch(consent ->
                        consent.recipient().equals(ukprn) && consent.scope().contains(channel.scope()));
    }

    static Violations check(LogContact command, Instant openedAt, Instant now) {
        return new Violations()
                .addIf(
                        Channel.of(command.channel()).isEmpty(),
                        "/channel",
                        "channel",
                        "It is not a channel.",
                        "Send EMAIL, TELEPHONE, TEXT, POST, VIDEO or IN_PERSON.")
                .addIf(
                        command.reached() == null,
                        "/reached",
                        "missing-reached",
                        "It does not say whether you spoke.",
                        "Send true or false.")
                .addIf(
                        command.happenedAt() != null && command.happenedAt().isAfter(now),
                        "/happenedAt",
                        "in-the-future",
                        "It has not happened yet.",
                        "Send when it happened, or leave it out for now.")
                .addIf(
                        command.happenedAt() != null
                                && dayOf(command.happenedAt()).isBefore(dayOf(openedAt)),
                        "/happenedAt",
                        "before-the-case",
                        "That was before there was a case.",
                        "Send when it happened while you were beside the learner.")
                .text("/note", command.note(), LONGEST_CONTACT_NOTE);
    }

    static Violations check(WriteNote command) {
        return new Violations()
                .requiredText("/words", command.words(), LONGEST_WORDS, "Write 1 to " + LONGEST_WORDS + " characters.");
    }

    /** Empty text clears the plan. */
    static Violations check(WritePlan command) {
        Violations violations = new Violations();
        return "".equals(command.words())
                ? violations
                : violations.requiredText(
                        "/words",
                        command.words(),
                        LONGEST_WORDS,
                        "Send up to " + LONGEST_WORDS + " characters; empty text clears the plan.");
    }

    static Violations check(PauseCase command) {
        return new Violations().text("/reason", command.reason(), LONGEST_REASON);
    }

    static Violations check(CloseCase command, boolean byLearner) {
        Optional<Outcome> outcome = outcomeOf(command, byLearner);
        return new Violations()
                .addIf(
                        outcome.isEmpty(),
                        "/outcome",
                        "outcome",
                        "It is not an outcome.",
                        "Send RETURNED, MOVED_ON, RESOLVED, NOT_REACHED or LEARNER_ENDED.")
                .addIf(
                        byLearner && outcome.isPresent() && outcome.get() != Outcome.LEARNER_ENDED,
                        "/outcome",
                        "not-yours-to-say",
                        "That is for your advocate to record.",
                        "Send LEARNER_ENDED.");
    }

    static Violations check(RecordReturn command, Instant openedAt, LocalDate today) {
        LocalDate day = command.day(today);
        return new Violations()
                .addIf(
                        day.isAfter(today),
                        "/returnedOn",
                        "in-the-future",
                        "That day has not come yet.",
                        "Record the return when the learner is back.")
                .addIf(
                        day.isBefore(dayOf(openedAt)),
                        "/returnedOn",
                        "before-the-case",
                        "That was before there was a case.",
                        "Send the day on which the learner came back while you were beside them.");
    }

    /** A learner has one way to end their case. */
    static Optional<Outcome> outcomeOf(CloseCase command, boolean byLearner) {
        if (byLearner && command.outcome() == null) {
            return Optional.of(Outcome.LEARNER_ENDED);
        }
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(command.outcome()))
                .findFirst();
    }

    private static boolean saidYesSince(LocalDate lastDay, Instant agreedAt) {
        return agreedAt != null && (lastDay == null || dayOf(agreedAt).isAfter(lastDay));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
