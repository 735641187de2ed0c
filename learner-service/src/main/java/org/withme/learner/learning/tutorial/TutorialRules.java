package org.withme.learner.learning.tutorial;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.withme.learner.learning.purpose.PurposeRules;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What tutorials must keep to (L19, L20). */
final class TutorialRules {

    /** In one sitting. */
    static final int MOST_LEARNERS = 200;

    private static final int MOST_ACTIONS = 20;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_RATING = 1000;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private TutorialRules() {}

    /**
     * One problem for each part that is missing.
     *
     * @param offered whether the college offers the purpose, if one was chosen
     */
    static Violations check(Meeting meeting, boolean offered, Instant now) {
        if (!offered) {
            return new Violations()
                    .add("/purposeId", TutorialRule.NOT_OFFERED)
                    .addAll(checkTime(meeting.startsAt(), now));
        }
        return PurposeRules.check(
                        meeting.purpose(), meeting.whatToExpect(), meeting.whatYouLeaveWith(), meeting.minutes())
                .addAll(checkTime(meeting.startsAt(), now));
    }

    static Violations checkTime(Instant startsAt, Instant now) {
        return new Violations()
                .addIf(startsAt == null, "/startsAt", StandardRule.MISSING.remedied("Say when."))
                .addIf(startsAt != null && startsAt.isBefore(now), "/startsAt", TutorialRule.IS_PAST)
                .addIf(startsAt != null && startsAt.isAfter(now.plus(FARTHEST)), "/startsAt", TutorialRule.TOO_FAR);
    }

    static Violations checkLearners(InviteToTutorial command) {
        boolean nobody = command.learnerIds() == null || command.learnerIds().isEmpty();
        return new Violations()
                .addIf(
                        nobody && command.groupId() == null,
                        "/learnerIds",
                        StandardRule.MISSING.remedied("Send learnerIds, or a groupId."))
                .addIf(!nobody && command.learnerIds().contains(null), "/learnerIds", StandardRule.NULL_ITEM);
    }

    /** @param advocate whether an advocate answers for the learner */
    static Violations check(AnswerTutorial answer, boolean advocate, Instant now) {
        boolean otherTime = answer.answer() == Reply.OTHER_TIME;
        return new Violations()
                .addIf(
                        answer.answer() == null,
                        "/answer",
                        StandardRule.MISSING.remedied("Send ACCEPT, DECLINE or OTHER_TIME."))
                .addIf(advocate && answer.answer() != null && !otherTime, "/answer", TutorialRule.LEARNERS_TO_SAY)
                .addIf(
                        answer.answer() != null && !otherTime && answer.startsAt() != null,
                        "/startsAt",
                        TutorialRule.TIME_WITHOUT_ASKING)
                .addAll(otherTime ? checkTime(answer.startsAt(), now) : new Violations())
                .text("/words", answer.words(), LONGEST_WORDS);
    }

    static Violations check(AddPoint point) {
        return new Violations()
                .requiredText(
                        "/words", point.words(), LONGEST_WORDS, "Say what you want to speak about, in a sentence.");
    }

    static Violations check(RecordOutcome command) {
        Violations violations = new Violations()
                .addIf(
                        command.outcome() == null,
                        "/outcome",
                        StandardRule.MISSING.remedied("Send CAME, DID_NOT_COME or MOVED."));
        List<RecordOutcome.Apart> except = command.except() == null ? List.of() : command.except();
        for (int index = 0; index < except.size(); index++) {
            RecordOutcome.Apart apart = except.get(index);
            String pointer = "/except/" + index;
            violations
                    .addIf(apart == null, pointer, StandardRule.NULL_ITEM)
                    .addIf(apart != null && apart.tutorialId() == null, pointer + "/tutorialId", StandardRule.MISSING)
                    .addIf(apart != null && apart.outcome() == null, pointer + "/outcome", StandardRule.MISSING);
        }
        return violations;
    }

    /** @param isOpen whether a goal can get another step */
    static Violations check(AgreeActions command, Predicate<UUID> isOpen, CollegeClock colleges) {
        LocalDate today = colleges.today();
        List<AgreeActions.Action> actions = command.actions() == null ? List.of() : command.actions();
        Violations violations = new Violations()
                .addIf(actions.isEmpty(), "/actions", StandardRule.MISSING.remedied("Send at least one."))
                .addIf(
                        actions.size() > MOST_ACTIONS,
                        "/actions",
                        TutorialRule.TOO_MANY_ACTIONS.with("most", MOST_ACTIONS));
        for (int index = 0; index < Math.min(actions.size(), MOST_ACTIONS); index++) {
            violations.addAll(check("/actions/" + index, actions.get(index), isOpen, today));
        }
        return violations;
    }

    private static Violations check(
            String pointer, AgreeActions.Action action, Predicate<UUID> isOpen, LocalDate today) {
        if (action == null) {
            return new Violations().add(pointer, StandardRule.NULL_ITEM);
        }
        return new Violations()
                .requiredText(pointer + "/words", action.words(), LONGEST_WORDS, "Say what is to be done.")
                .addIf(
                        action.dueOn() != null && action.dueOn().isBefore(today),
                        pointer + "/dueOn",
                        TutorialRule.DUE_PAST)
                .addIf(
                        action.goalId() != null && action.owner() == Side.STAFF,
                        pointer + "/goalId",
                        TutorialRule.NOT_THE_LEARNERS)
                .addIf(
                        action.goalId() != null && action.owner() == Side.LEARNER && !isOpen.test(action.goalId()),
                        pointer + "/goalId",
                        TutorialRule.NOT_A_GOAL);
    }

    static Violations check(RateTutorial rating) {
        return new Violations()
                .addIf(rating.worthIt() == null, "/worthIt", StandardRule.MISSING.remedied("Send YES, PARTLY or NO."))
                .text("/words", rating.words(), LONGEST_RATING);
    }

    static Violations check(LogTalk talk, CollegeClock colleges) {
        return new Violations()
                .requiredText("/words", talk.words(), LONGEST_WORDS, "Say what it was about, in one line.")
                .addIf(
                        talk.talkedOn() != null && talk.talkedOn().isAfter(colleges.today()),
                        "/talkedOn",
                        TutorialRule.TALK_AHEAD);
    }
}
