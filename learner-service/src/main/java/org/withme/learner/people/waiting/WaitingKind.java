package org.withme.learner.people.waiting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** The kinds of things that wait, in the order of need: a person who may be at risk first, a date that only draws near last. */
public enum WaitingKind {
    DISCLOSURE_TO_DECIDE(Whose.OF_A_ROLE, Roles.DSL, Roles.CASE_SUPERVISOR),
    ADVOCATE_OFFERED(Whose.THE_LEARNERS, Roles.LEARNER),
    SAID_FOR_YOU(Whose.THE_LEARNERS, Roles.LEARNER),
    OFFER_WAITS(Whose.OF_A_ROLE, Roles.CASE_SUPERVISOR),
    OFFER_TO_BRING(Whose.OF_A_ROLE, Roles.MENTOR),
    QUIET_HANDED_ON(Whose.OF_A_ROLE, Roles.CASE_SUPERVISOR),
    ADVOCATE_WANTED(Whose.OF_A_ROLE, Roles.ADVOCATE),
    FOLLOW_UP_DUE(Whose.OF_A_ROLE, Roles.ADVISER),
    WENT_QUIET(Whose.OF_A_ROLE, Roles.MENTOR),
    WELCOME_DUE(Whose.OF_A_ROLE, Roles.MENTOR),
    APPEAL_TO_ANSWER(Whose.OF_A_ROLE, Roles.ASSESSOR, Roles.EXAMS_OFFICER),
    APPEAL_TO_REVIEW(Whose.OF_A_ROLE, Roles.IQA),
    APPEAL_FOR_PANEL(Whose.OF_A_ROLE, Roles.IQA),
    APPEAL_ANSWERED(Whose.THE_LEARNERS, Roles.LEARNER),
    REASSESSMENT_ASKED(Whose.OF_A_ROLE, Roles.IQA),
    REASSESSMENT_REQUIRED(Whose.OF_A_ROLE, Roles.ASSESSOR, Roles.IQA),
    SAMPLE_TO_LOOK_AT(Whose.OF_A_ROLE, Roles.IQA),
    TURN_TO_ANSWER(Whose.THE_LEARNERS, Roles.LEARNER),
    TURN_TO_RESPOND(Whose.OF_A_ROLE, Roles.ASSESSOR),
    JUDGEMENT_AWAITED(Whose.OF_A_ROLE, Roles.ASSESSOR),
    SELF_JUDGEMENT_AWAITED(Whose.THE_LEARNERS, Roles.LEARNER),
    ASSIGNMENT_SET(Whose.THE_LEARNERS, Roles.LEARNER),
    TUTORIAL_TO_ANSWER(Whose.THE_LEARNERS, Roles.LEARNER),
    TUTORIAL_ASKED_FOR(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR),
    WISH_TO_ANSWER(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR, Roles.CASE_SUPERVISOR),
    GROUP_GOAL_PROPOSED(Whose.THE_LEARNERS, Roles.LEARNER),
    PROPOSAL_FOR_YOU(Whose.THE_LEARNERS, Roles.LEARNER),
    PROPOSAL_TO_ANSWER(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR),
    PLAN_TO_SIGN(Whose.THE_LEARNERS, Roles.LEARNER),
    PLAN_TO_AGREE(Whose.OF_A_ROLE, Roles.MENTOR),
    PLAN_CHANGED(Whose.OF_A_ROLE, Roles.MENTOR),
    AUTONOMY_TO_ANSWER(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR),
    AUTONOMY_PROPOSED(Whose.THE_LEARNERS, Roles.LEARNER),
    AUTONOMY_REVIEW_DUE(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR),
    REFLECTION_SHARED(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR, Roles.ASSESSOR, Roles.ADVISER, Roles.ADVOCATE),
    TUTORIAL_TO_CLOSE(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR),
    IMPORT_TO_CONFIRM(Whose.OF_A_ROLE, Roles.MIS_ADMINISTRATOR),
    LEARNERS_HELD(Whose.OF_A_ROLE, Roles.MIS_ADMINISTRATOR, Roles.PLATFORM_OPERATOR),
    POSSIBLE_DUPLICATES(Whose.OF_A_ROLE, Roles.MIS_ADMINISTRATOR, Roles.PLATFORM_OPERATOR),
    ASSESSMENT_STARTED(Whose.THE_LEARNERS, Roles.LEARNER),
    MESSAGES_RETURNED(Whose.ONES_OWN),
    RESULT_TO_RECOGNISE(Whose.OF_A_ROLE, Roles.MENTOR),
    TURNED_SIXTEEN(Whose.OF_A_ROLE, Roles.MENTOR),
    WELCOME_BEGAN(Whose.THE_LEARNERS, Roles.LEARNER),
    TUTORIAL_TO_RATE(Whose.THE_LEARNERS, Roles.LEARNER),
    MENTOR_TO_CHECK(Whose.THE_LEARNERS, Roles.LEARNER),
    PLACE_ENDS_SOON(Whose.THE_LEARNERS, Roles.LEARNER),
    WISH_LAPSED(Whose.THE_LEARNERS, Roles.LEARNER),
    WISH_WAITS(Whose.THE_LEARNERS, Roles.LEARNER),
    PROPOSAL_WAITS(Whose.THE_LEARNERS, Roles.LEARNER),
    TUTORIAL_WAITS(Whose.THE_LEARNERS, Roles.LEARNER),
    PROPOSED_BY_YOU(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR),
    TUTORIAL_ANSWERS_WAIT(Whose.OF_A_ROLE, Roles.MENTOR, Roles.TUTOR);

    private static final Set<WaitingKind> INVITATIONS = EnumSet.of(
            SELF_JUDGEMENT_AWAITED,
            ASSESSMENT_STARTED,
            WELCOME_BEGAN,
            TUTORIAL_TO_RATE,
            MENTOR_TO_CHECK,
            TUTORIAL_WAITS);

    /** Of who only waits themselves. */
    private static final Set<WaitingKind> FOR_OTHERS =
            EnumSet.of(WISH_WAITS, PROPOSAL_WAITS, PROPOSED_BY_YOU, TUTORIAL_WAITS, TUTORIAL_ANSWERS_WAIT);

    private final Whose whose;
    private final List<String> roles;

    WaitingKind(Whose whose, String... roles) {
        this.whose = whose;
        this.roles = List.of(roles);
    }

    /** Whether it waits for the learner whom it is about, for whoever has a role, or is about the reader themselves. */
    private enum Whose {
        THE_LEARNERS,
        OF_A_ROLE,
        ONES_OWN
    }

    /** How the API calls it: {@code advocate-offered}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody has to do something: who only waits themselves is not told outside of the product that something waits. */
    public boolean asks() {
        return !FOR_OTHERS.contains(this);
    }

    public boolean isTheLearners() {
        return whose == Whose.THE_LEARNERS;
    }

    /** In which of their roles it waits for somebody; none if it does not. */
    public Optional<String> roleOf(Caller caller) {
        return whose == Whose.ONES_OWN
                ? caller.roles().stream().filter(Roles.ALL::contains).sorted().findFirst()
                : roles.stream().filter(caller::has).findFirst();
    }

    /** Whether it only invites the learner: nobody waits for it and nothing ends, so that light mode leaves it out (L28). */
    public boolean isAnInvitation() {
        return INVITATIONS.contains(this);
    }

    public static Optional<WaitingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
