package org.withme.learner.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.learner.fixture.ServiceCode;
import org.withme.platform.testing.TheDatabase;

/** For reflections, which are read by fewer, {@code NobodyReadsTheWordsTest} says more. */
@QuarkusTest
@DisplayName("What people write is checked for its length, stored and shown, and judged by no code (W4)")
class NobodyJudgesTheWordsTest {

    /** What comes in: its length is checked, and it goes to where it is kept. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            learning.plan.WriteGoal              | words why knownBy | WriteGoal.text PlanRules.written
            learning.plan.ChangeGoal             | words why knownBy | ChangeGoal.text PlanRules.check
            learning.plan.Propose                | words why knownBy | Propose.what Propose.copied PlanRules.check
            learning.plan.Propose                | reason            | PlanRules.check Proposing.propose
            learning.plan.AnswerProposal         | words             | PlanRules.check Proposed.but
            learning.plan.AnswerProposal         | reason            | PlanRules.check AnsweringProposals.answer Proposal.isAnsweredSo
            learning.plan.AddStep                | words             | PlanRules.check GroupGoalRules.check ChangingGoals.add SteeringGoals.addStep GroupGoalStep.<init>
            learning.plan.SayGoalState           | reason            | PlanRules.check SteeringGoals.sayState SteeringGoals.endOrPropose
            learning.plan.MoveDate               | reason            | PlanRules.check SteeringGoals.moveDate
            learning.plan.PlanRow                | words             | PlanRow.goal PlanRowRules.check
            learning.groupgoal.WriteGroupGoal    | words why knownBy | GroupGoalRules.check GroupGoal.say GroupGoal.change
            learning.tutorial.AddPoint           | words             | TutorialRules.check SpeakingOfTutorials.addPoint
            learning.tutorial.AnswerTutorial     | words             | TutorialRules.check Spoken.addAnswer
            learning.tutorial.AgreeActions$Action | words            | TutorialRules.check Spoken.addAction SpeakingOfTutorials.add
            learning.tutorial.RateTutorial       | words             | TutorialRules.check Rating.of
            learning.tutorial.LogTalk            | words             | TutorialRules.check Talks.add
            learning.autonomy.ProposeMove        | reason            | AutonomyRules.check AutonomyRules.checkStep AutonomyMove.proposed
            learning.autonomy.AnswerMove         | reply             | AutonomyRules.check MovingAutonomy.answer
            learning.recognition.GiveRecognition | words             | RecognitionRules.check Recognition.given
            people.wish.MakeWish                 | words             | WishRules.check WishRules.checkEntered MakingWishes.make MakingWishes.enter
            people.wish.AnswerWish               | words             | WishRules.check WishAnswer.<init> WishAnswer.says
            """)
    void W4_what_is_sent_is_checked_for_its_length_and_kept(String type, String fields, String readers) {
        assertReaders(type, fields, readers);
    }

    /** What is kept: it is shown, signed, compared with itself when it is written anew, and for staff hashed (L16). */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            learning.plan.GoalText               | words             | GoalText.knownBy Goal.say Goal.view PlanTexts.agreed
            learning.plan.GoalText               | why               | GoalText.knownBy GoalText.reworded Goal.view PlanTexts.agreed
            learning.plan.GoalText               | knownBy           | GoalText.knownBy GoalText.reworded GoalText.saysHowItIsKnown Goal.view PlanTexts.agreed Standing.saysAlone
            learning.plan.GoalStep               | words             | GoalStep.<init> GoalStep.view GoalStep.signed
            learning.plan.Proposed               | words             | Proposed.asGoal Proposed.but Proposal.made Proposal.view AnsweringProposals.comesTrue
            learning.plan.Proposed               | why               | Proposed.asGoal Proposed.but Proposal.view AnsweringProposals.comesTrue
            learning.plan.Proposed               | knownBy           | Proposed.asGoal Proposed.but Proposal.view
            learning.plan.Proposed               | steps             | Proposed.firstSteps Proposed.but Proposal.view
            learning.plan.Proposal               | reason            | Proposal.made Proposal.view
            learning.plan.Proposal               | answerReason      | Proposal.answer Proposal.isAnsweredSo Proposal.view
            learning.plan.PlanText$Agreed        | words why knownBy |
            learning.plan.PlanText$Step          | words             |
            learning.plan.GoalNow                | words nextStep    | ReadingNow.goals
            learning.plan.PlansAhead$Due         | words             | Due.toTheLearner
            learning.plan.SharedGoalView         | words             |
            learning.plan.GoalView               | words why knownBy |
            learning.plan.StepView               | words             |
            learning.plan.ProposalView           | words why knownBy reason answerReason steps |
            learning.groupgoal.GroupGoal         | words why knownBy | GroupGoal.say GroupGoal.change GroupGoal.view
            learning.groupgoal.GroupGoalStep     | words             | GroupGoalStep.<init> GroupGoalStep.view
            learning.groupgoal.GroupGoalView     | words why knownBy |
            learning.tutorial.TutorialView$PointView  | words        |
            learning.tutorial.TutorialView$AnswerView | words        |
            learning.tutorial.TutorialView$ActionView | words        |
            learning.tutorial.DueActions$Due     | words             | Due.toTheLearner
            learning.tutorial.Rating             | worthWords        | Rating.of Rating.words
            learning.tutorial.Rating             | words             | Tutorial.core
            learning.tutorial.TutorialView$Core  | worthWords        | TutorialViews.view
            learning.tutorial.TutorialView       | worthItWords      |
            learning.tutorial.TalkView           | words             |
            learning.autonomy.AutonomyMove       | reason            | AutonomyMove.proposed AutonomyMove.view
            learning.autonomy.AutonomyMove       | reply             | AutonomyMove.answer AutonomyMove.view
            learning.autonomy.AutonomyMoveView$By | words            |
            learning.recognition.Recognition     | words             | Recognition.given Recognition.remove Recognition.view
            learning.recognition.RecognitionView | words             |
            people.wish.Wish                     | words             | Wish.made Wish.view
            people.wish.WishView                 | words             |
            people.wish.WishAnswer               | words             | WishAnswer.<init> WishAnswer.says WishAnswer.view
            people.wish.WishAnswerView           | words             |
            """)
    void W4_what_is_kept_is_shown_and_signed_and_nothing_else_reads_it(String type, String fields, String readers) {
        assertReaders(type, fields, readers);
    }

    /** Hibernate reads and writes the other tables as its entities say. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            goal            | words why known_by    | GoalsNow PlansAhead
            goal_step       | words                 | GoalsNow PlansAhead
            plan_proposal   | words why known_by reason answer_reason |
            group_goal      | words why known_by    | GoalsOfGroups GroupGoalsAhead
            group_goal_step | words                 | GoalsOfGroups GroupGoalsAhead
            tutorial        | worth_words           |
            tutorial_point  | words                 | Spoken
            tutorial_answer | words                 | Spoken
            tutorial_action | words                 | Spoken DueActions
            corridor_talk   | words                 | Talks
            autonomy_move   | reason reply          |
            recognition     | words                 |
            wish            | words                 |
            wish_answer     | words                 |
            """)
    void W4_statements_that_read_words_show_them_and_nothing_in_the_database_depends_on_them(
            String table, String columns, String readers) {
        assertThat(words(readers)).containsAll(ServiceCode.saying(table, columns.replace(' ', '|')));
        for (String column : words(columns)) {
            assertThat(TheDatabase.count(
                            "select count(*) from pg_attribute where attrelid = ?::regclass and attname = ?",
                            table,
                            column))
                    .as(table + "." + column)
                    .isEqualTo(1);
            assertThat(TheDatabase.texts(
                            "select d.classid::regclass::text from pg_depend d"
                                    + " join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid"
                                    + " where d.refobjid = ?::regclass and a.attname = ?",
                            table,
                            column))
                    .as(table + "." + column)
                    .allMatch(kind -> kind.equals("pg_constraint"));
        }
    }

    /** Of each that is named there is one, and no other; what a type does with a part of its own to make or give it is left out. */
    private static void assertReaders(String type, String fields, String readers) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        for (String field : words(fields)) {
            Set<String> touching = new TreeSet<>(ServiceCode.touching("org.withme.learner." + type, field));
            assertThat(touching).as(type + "." + field).isNotEmpty();
            Set<String> allowed = words(readers);
            allowed.add(simple + ".<init>");
            allowed.add(simple + "." + field);
            assertThat(allowed).as(type + "." + field).containsAll(touching);
        }
    }

    private static Set<String> words(String list) {
        return list == null ? new TreeSet<>() : new TreeSet<>(Set.of(list.split(" ")));
    }
}
