package org.withme.learner.inbox;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;

/** Finds the words for items, for whoever reads them. */
record InboxWords(Colleges colleges) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final String ASSESSMENTS = "/v1/assessment/assessments/";
    private static final String REFERRALS = "/v1/advocacy/referrals/";
    private static final String FOLLOW_UPS = "/v1/iag/follow-ups/";
    private static final String AMBITIONS = "/v1/iag/ambitions/";

    /** By the signal of an offer: what happened to whoever is offered an advocate. */
    private static final Map<String, String> WHY_OFFERED = Map.of(
            "WITHDRAWAL", "%s left a college.",
            "BREAK", "%s took a break.",
            "DISPUTED_JUDGEMENT", "A judgement is disputed.",
            "MISSED_TUTORIALS", "%s missed several tutorials.",
            "LEARNER", "%s asked for one.",
            "TEAM", "Somebody on the team asked for one.");

    /** By the reason of a follow-up. */
    private static final Map<String, String> WHY_FOLLOWED_UP = Map.of(
            "WITHDRAWAL", "The learner left a college.",
            "BREAK", "The learner took a break.",
            "COMPLETION", "The learner finished.",
            "RESULT", "A result was published.",
            "RETURN", "The learner came back.");

    InboxItemView view(InboxItem item) {
        InboxItem.About about = item.about();
        return new InboxItemView(
                item.id(),
                item.kind().code(),
                what(item),
                why(item),
                item.role(),
                about == null || item.kind().isTheLearners()
                        ? null
                        : new InboxItemView.Learner(
                                about.learner(), about.learnRefNumber(), about.givenNames(), about.familyName()),
                item.ukprn() == null ? null : CollegeView.of(item.ukprn(), colleges),
                item.since(),
                item.until(),
                item.isTaken(),
                take(item),
                item.link() == null ? link(item) : item.link());
    }

    private static String what(InboxItem item) {
        boolean many = item.many() > 1;
        return switch (item.kind()) {
            case DISCLOSURE_TO_DECIDE -> "A safeguarding lead asked to read records and waits for your decision.";
            case ADVOCATE_OFFERED -> "You are offered an advocate: somebody who is there for you alone. Say yes or no.";
            case SAID_FOR_YOU -> said(item) + ": make it your own, or strike it out.";
            case OFFER_WAITS -> "A learner was offered an advocate and has not answered.";
            case OFFER_TO_BRING ->
                "You are asked to bring a learner the offer of an advocate: somebody who is there for them alone.";
            case ADVOCATE_WANTED -> "A learner said yes to an advocate and waits for one.";
            case FOLLOW_UP_DUE -> "A conversation with a learner is due, beginning with what they want to become.";
            case WENT_QUIET ->
                many
                        ? item.many() + " of your learners stopped coming: ask how they are."
                        : "One of your learners stopped coming: ask how they are.";
            case QUIET_HANDED_ON ->
                many
                        ? item.many() + " learners who stopped coming were brought to you."
                        : "A learner who stopped coming was brought to you.";
            case WELCOME_DUE ->
                many
                        ? item.many() + " of your learners are new: speak with each of them once."
                        : "One of your learners is new: speak with them once.";
            case REASSESSMENT_ASKED -> "You are asked to reassess " + criteria(item) + ".";
            case REASSESSMENT_REQUIRED ->
                "Quality assurance asks for a new decision on " + criteria(item)
                        + ", by somebody who has not judged it.";
            case SAMPLE_TO_LOOK_AT ->
                (many ? "A sample of " + item.many() + " decisions waits" : "A sample of one decision waits")
                        + ": judge what was drawn a second time, then sign it off.";
            case APPEAL_TO_ANSWER ->
                "An appeal about " + assessment(item) + " waits: look again at what was decided, and answer it.";
            case APPEAL_TO_REVIEW ->
                "An appeal about " + assessment(item)
                        + " is to be reviewed by somebody who judged nothing in it: take it, and answer it.";
            case APPEAL_FOR_PANEL ->
                "An appeal about " + assessment(item)
                        + " goes to a panel: take a seat in it, if you judged and answered nothing before.";
            case APPEAL_ANSWERED ->
                "Your appeal about " + assessment(item) + " is answered: leave it at that, or go on with it.";
            case TURN_TO_ANSWER ->
                "You and your assessor see " + criteria(item) + " differently: say what you think, or agree.";
            case TURN_TO_RESPOND ->
                "The learner and you see " + criteria(item) + " differently: say what you think, or agree.";
            case JUDGEMENT_AWAITED -> "A learner judged " + criteria(item) + "; your judgement is next.";
            case SELF_JUDGEMENT_AWAITED -> "Your assessor judged " + criteria(item) + "; your own judgement is next.";
            case ASSIGNMENT_SET ->
                (many ? item.many() + " pieces of work are" : "Work is") + " set to you in "
                        + item.data().path("title").asText("an assessment")
                        + ": say how you judge it yourself, and when it suits you to have it done.";
            case IMPORT_TO_CONFIRM -> "A return waits: look at what it would change, then confirm or discard it.";
            case LEARNERS_HELD ->
                many
                        ? item.many() + " learners of returns wait: are they whom their numbers say?"
                        : "A learner of a return waits: are they whom their number says?";
            case POSSIBLE_DUPLICATES ->
                many ? item.many() + " pairs of records may each be one person." : "Two records may be one person.";
            case ASSESSMENT_STARTED ->
                (item.title() == null ? "An assessment" : "“" + item.title() + "”")
                        + " has begun: see what you decide in it.";
            case TURNED_SIXTEEN -> "One of your learners turned 16: tell them what they decide themselves from now on.";
            case WELCOME_BEGAN -> "Your first weeks have begun: see who is who and what comes when.";
            case MESSAGES_RETURNED -> ofAWay(item.thing());
            case RESULT_TO_RECOGNISE ->
                "A result of one of your learners was published: say to them in a sentence what you saw.";
            case MENTOR_TO_CHECK ->
                "You came back: is your mentor still the right person? If not, say what you would like (a wish).";
            case PLACE_ENDS_SOON -> "A place on your team ends soon.";
            case WISH_TO_ANSWER ->
                item.until() == null
                        ? "A learner wishes something about how, when or where they learn: answer it."
                        : "What a learner wished is tried " + until(item);
            case GROUP_GOAL_PROPOSED -> "Your group may want to reach something together: say yes or no.";
            case PROPOSAL_FOR_YOU ->
                "Something is proposed to you for your plan: say yes, no, or what you want instead.";
            case PROPOSAL_TO_ANSWER ->
                "A learner proposes something for their plan: say yes, no, or what you would do instead.";
            case PLAN_TO_SIGN -> "Your plan waits for your signature: read it, and sign it if it says what you want.";
            case PLAN_TO_AGREE ->
                "A learner's plan waits for you: read it, speak about it, sign it, or enter that the employer agrees.";
            case PLAN_CHANGED -> "A learner changed their plan, as is theirs to decide: see what.";
            case PROPOSAL_WAITS -> "What you proposed for your plan waits for an answer.";
            case PROPOSED_BY_YOU -> "What was proposed to a learner for their plan waits for their answer.";
            case TUTORIAL_TO_ANSWER -> "You are invited to a tutorial: see why and when, and answer.";
            case TUTORIAL_ASKED_FOR -> "A learner asks you for a tutorial, or for another time: answer.";
            case TUTORIAL_WAITS -> "A tutorial or a time that you asked for waits for an answer.";
            case TUTORIAL_ANSWERS_WAIT ->
                many
                        ? item.many() + " learners have not answered to a tutorial yet."
                        : "A learner has not answered to a tutorial yet.";
            case TUTORIAL_TO_CLOSE ->
                many
                        ? "A tutorial of " + item.many() + " learners is over: say who came."
                        : "A tutorial is over: say whether the learner came.";
            case TUTORIAL_TO_RATE -> "Was your tutorial worth it? Say so if you like.";
            case AUTONOMY_TO_ANSWER -> "A learner proposes to decide more, or less, alone: agree or say why not.";
            case AUTONOMY_PROPOSED ->
                "Your mentor or tutor suggests a change in what you decide yourself: say yes or no.";
            case AUTONOMY_REVIEW_DUE -> "You agreed to talk again about what a learner decides alone.";
            case REFLECTION_SHARED -> "A learner shared with you what they wrote for themselves: read it.";
            case WISH_LAPSED ->
                "Your wish was not answered before you left the college: make it anew, ask again, or withdraw it.";
            case WISH_WAITS ->
                item.until() == null ? "Your wish waits for an answer." : "What you wished is tried " + until(item);
        };
    }

    private static String ofAWay(String closed) {
        return switch (closed) {
            case "email" -> "Your e-mail address does not take our messages: say how you want to hear from us.";
            case "new-email" ->
                "Your college has another e-mail address for you: say whether our messages may come there.";
            case "new-text" ->
                "Your college has another telephone number for you: say whether our messages may come there.";
            default -> "Your telephone number does not take our messages: say how you want to hear from us.";
        };
    }

    private static String until(InboxItem item) {
        return "until " + DAY.format(item.until()) + "; then it is asked again.";
    }

    private static String said(InboxItem item) {
        String how = SaidInWords.of(item.data().path("saidHow").asText(""));
        if (isAmbition(item)) {
            return "Somebody on your team entered an ambition, as you said it " + how;
        }
        if (isGoal(item)) {
            return "Somebody on your team entered a goal, as you said it";
        }
        return isAnswer(item)
                ? "Somebody entered your answer to the offer of an advocate, as you said it " + how
                : "Somebody entered a wish, as you said it";
    }

    private static boolean isAnswer(InboxItem item) {
        return item.data().has("referralId");
    }

    private static boolean isGoal(InboxItem item) {
        return item.link() != null && item.link().contains("/goals/");
    }

    private static boolean isAmbition(InboxItem item) {
        return item.data().has("ambitionId");
    }

    private static @Nullable String why(InboxItem item) {
        return switch (item.kind()) {
            case ADVOCATE_OFFERED, OFFER_WAITS -> {
                String why = WHY_OFFERED.get(item.data().path("signal").asText());
                yield why == null ? null : why.formatted(item.kind().isTheLearners() ? "You" : "The learner");
            }
            case FOLLOW_UP_DUE -> WHY_FOLLOWED_UP.get(item.data().path("reason").asText());
            default -> null;
        };
    }

    private static String link(InboxItem item) {
        return switch (item.kind()) {
            case ADVOCATE_OFFERED, ADVOCATE_WANTED -> REFERRALS + item.thing();
            // the offer itself is the learner's alone until they say yes (V2)
            case OFFER_WAITS, OFFER_TO_BRING ->
                "/v1/advocacy/learners/" + item.about().learner() + "/offer";
            case SAID_FOR_YOU -> (isAmbition(item) ? AMBITIONS : REFERRALS) + item.thing();
            case FOLLOW_UP_DUE -> FOLLOW_UPS + item.thing();
            case ASSIGNMENT_SET ->
                "/v1/assessment/assignments/" + item.data().path("assignmentId").asText();
            case APPEAL_TO_ANSWER, APPEAL_TO_REVIEW, APPEAL_FOR_PANEL, APPEAL_ANSWERED ->
                ASSESSMENTS + item.data().path("assessmentId").asText() + "/appeals/" + item.thing();
            default -> ASSESSMENTS + item.thing();
        };
    }

    /** What waits for one alone is not taken. */
    private static @Nullable String take(InboxItem item) {
        return switch (item.kind()) {
            case FOLLOW_UP_DUE -> FOLLOW_UPS + item.thing() + "/take";
            case ADVOCATE_WANTED -> REFERRALS + item.thing() + "/accept";
            default -> item.isTakenHere() ? "/v1/me/inbox/" + item.id() + "/take" : null;
        };
    }

    /** "“Plans a week of meals” of Independent living award", or "3 criteria of Independent living award". */
    private static String criteria(InboxItem item) {
        String criterion = item.data().path("criterion").asText("");
        String one = criterion.isEmpty() ? "a criterion" : "“" + criterion + "”";
        return (item.many() > 1 ? item.many() + " criteria" : one) + " of " + title(item);
    }

    private static String assessment(InboxItem item) {
        return item.data().path("title").asText("an assessment");
    }

    private static String title(InboxItem item) {
        return item.title() == null ? "an assessment" : item.title();
    }
}
