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
        Instant happened = command.happenedAt();
        return new Violations()
                .addIf(Channel.of(command.channel()).isEmpty(), "/channel", CaseRule.NOT_A_CHANNEL)
                .addIf(command.reached() == null, "/reached", CaseRule.NOT_SAID_WHETHER_REACHED)
                .addIf(happened != null && happened.isAfter(now), "/happenedAt", CaseRule.CONTACT_IN_THE_FUTURE)
                .addIf(
                        happened != null && dayOf(happened).isBefore(dayOf(openedAt)),
                        "/happenedAt",
                        CaseRule.CONTACT_BEFORE_THE_CASE)
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
                .addIf(outcome.isEmpty(), "/outcome", CaseRule.NOT_AN_OUTCOME)
                .addIf(
                        byLearner && outcome.isPresent() && outcome.get() != Outcome.LEARNER_ENDED,
                        "/outcome",
                        CaseRule.NOT_YOURS_TO_SAY);
    }

    static Violations check(RecordReturn command, Instant openedAt, LocalDate today) {
        LocalDate day = command.day(today);
        return new Violations()
                .addIf(day.isAfter(today), "/returnedOn", CaseRule.RETURN_IN_THE_FUTURE)
                .addIf(day.isBefore(dayOf(openedAt)), "/returnedOn", CaseRule.RETURN_BEFORE_THE_CASE);
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
