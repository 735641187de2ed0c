package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsHeard;
import static org.withme.learner.fixture.AuthorityFixture.advocacyIsSilent;
import static org.withme.learner.fixture.AuthorityFixture.authorityFor;
import static org.withme.learner.fixture.AuthorityFixture.ended;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.learning.plan.PlanFixture.LATER;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.learner.learning.plan.PlanFixture.answer;
import static org.withme.learner.learning.plan.PlanFixture.at;
import static org.withme.learner.learning.plan.PlanFixture.idOf;
import static org.withme.learner.learning.plan.PlanFixture.kinds;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;
import static org.withme.platform.testing.SilentLanes.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName(
        "A9: an advocate with the learner's authority for plan reads and proposes for the learner, and decides nothing")
class AdvocateInPlanTest {

    private static final String GOAL = "{\"kind\": \"GOAL\", \"words\": \"Try a day at the boat yard.\"}";

    private final PlanFixture fixture = new PlanFixture();
    private final String name = "Advocate " + UUID.randomUUID();
    private final Tokens noor = Who.staff(name, "advocate", BRACKENFELL);
    private final Tokens atTheirCollege = Tokens.as("mentor", "tutor", "advocate")
            .subject(Who.subjectOf(name))
            .name(name)
            .ukprn(BRACKENFELL.ukprn());
    private final Tokens sam = fixture.sam();
    private final Tokens ruth = fixture.ruth();

    @BeforeEach
    @AfterEach
    void advocateServiceIsHeard() {
        advocacyIsHeard();
    }

    @Test
    void they_read_every_plan_of_the_learner_who_sees_that_they_are_there_and_what_they_read() {
        // Given
        String goal = fixture.wrote("Own words");
        fixture.read(noor).statusCode(404);
        fixture.read(ruth).statusCode(200).body("advocatePresent", equalTo(false));

        // When
        authorityFor(name, fixture.id(), "plan");

        // Then
        fixture.read(noor).statusCode(200).body("goals.words", contains("Own words"));
        as(noor).get(fixture.self() + "/plans/own").then().statusCode(200);
        as(noor).get(fixture.self() + "/plans").then().statusCode(200).body("items.plan", contains("90000001"));
        as(noor).get(goal).then().statusCode(200);
        as(noor).get(fixture.plan() + "/to-sign").then().statusCode(200);
        fixture.read(ruth).body("advocatePresent", equalTo(true));
        fixture.read(sam).body("advocatePresent", equalTo(true));
        as(sam).get(fixture.self() + "/access-log")
                .then()
                .statusCode(200)
                .body("items.findAll { it.aspect == 'plan' }.capacity", hasItem("learner advocate"));
    }

    @Test
    void an_authority_that_ended_or_expired_is_for_something_else_or_of_another_learner_opens_nothing() {
        // Given
        UUID authority = authorityFor(name, fixture.id(), "plan");
        fixture.read(noor).statusCode(200);

        // When
        ended(authority);

        // Then
        fixture.read(noor).statusCode(404);
        fixture.read(sam).body("advocatePresent", equalTo(false));
        authorityFor(name, fixture.id(), LocalDate.now().minusDays(1), "plan");
        authorityFor(name, fixture.id(), "assessment", "tutorial", "appeal");
        authorityFor(name, aLearner().at(ASHDOWN).exists(), "plan");
        fixture.read(noor).statusCode(404);
        fixture.propose(noor, GOAL).statusCode(404);
    }

    @Test
    void R12_while_nothing_is_heard_of_advocacy_they_wait_and_nobody_else_does() {
        // Given
        authorityFor(name, fixture.id(), "plan");

        // When
        advocacyIsSilent();

        // Then
        refused(noor, fixture.plan());
        fixture.read(sam).statusCode(200);
        fixture.read(ruth).statusCode(200);
    }

    @Test
    void what_they_propose_waits_for_the_college_which_answers() {
        // Given
        authorityFor(name, fixture.id(), "plan");
        String goal = fixture.agreed("Own words");

        // When
        String proposal = at(fixture.propose(noor, GOAL)
                .statusCode(201)
                .body("proposedBy", equalTo("LEARNER"))
                .body("capacity", equalTo("advocate")));
        fixture.propose(noor, "{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"Ask.\"}")
                .statusCode(201);

        // Then
        assertThat(kinds(ruth)).contains("proposal-to-answer");
        answer(sam, proposal, "{\"answer\": \"YES\"}")
                .statusCode(409)
                .body("type", endsWith("proposal-of-your-side"))
                .body("detail", equalTo("Your advocate proposed it."));
        answer(ruth, proposal, "{\"answer\": \"YES\"}").statusCode(200);
        fixture.read(sam).body("goals.words", hasItem("Try a day at the boat yard."));
        assertThat(fixture.published("boat yard")).contains("learner.plan-proposed.v1");
        assertThat(byAdvocate("learner.plan-proposed.v1")).containsExactly("true", "true");
        assertThat(byAdvocate("learner.plan-proposal-answered.v1")).containsExactly("true");
        assertThat(byAdvocate("learner.goal-written.v1")).containsExactly(null, "true");
    }

    @Test
    void A9_no_other_words_for_what_the_learner_said() {
        // Given
        authorityFor(name, fixture.id(), "plan");
        String goal = fixture.wrote("Own words");

        // Then
        fixture.propose(noor, "{\"kind\": \"WORDING\", \"goalId\": \"" + idOf(goal) + "\", \"words\": \"Other\"}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/kind", PlanRule.LEARNERS_WORDS)));
    }

    @Test
    void A9_who_is_beside_the_learner_as_staff_finds_no_more_by_an_authority_and_does_not_wait_for_it() {
        // Given
        UUID left = aLearner()
                .leftOn(LocalDate.now().minusDays(1), ASHDOWN)
                .withMentor(name)
                .exists();
        String self = "/v1/learners/" + left;
        Tokens mentor = Tokens.as("mentor", "advocate")
                .subject(Who.subjectOf(name))
                .name(name)
                .ukprn(ASHDOWN.ukprn());
        authorityFor(name, left, "plan");

        // Then
        as(mentor).get(self + "/plans/90000001").then().statusCode(200);
        as(mentor).get(self + "/plans/own").then().statusCode(404);
        as(mentor, GOAL).post(self + "/plan-proposals").then().statusCode(404);
        date(mentor, self + "/goals/" + UUID.randomUUID(), SOON).statusCode(404);

        // When
        advocacyIsSilent();

        // Then
        as(mentor).get(self + "/plans/90000001").then().statusCode(200);
    }

    @Test
    void the_learner_takes_back_what_was_proposed_for_them() {
        // Given
        authorityFor(name, fixture.id(), "plan");
        String proposal = at(fixture.propose(noor, GOAL).statusCode(201));

        // When
        as(sam).post(proposal + "/withdraw").then().statusCode(200);

        // Then
        fixture.read(ruth).body("proposals", empty());
    }

    @Test
    void a_date_is_a_proposal_in_any_case_and_gives_way_to_the_learners_own() {
        // Given
        authorityFor(name, fixture.id(), "plan");
        String goal = fixture.wrote("Own words");

        // When
        date(noor, goal, SOON).statusCode(200).body("target", equalTo(null)).body("proposals", hasSize(1));

        // Then
        fixture.bothSign();
        date(sam, goal, LATER)
                .statusCode(200)
                .body("proposals.date", contains(LATER.toString()))
                .body("proposals.capacity", contains("learner"));
        date(noor, goal, SOON).statusCode(409).body("type", endsWith("learners-own-proposal-waits"));
    }

    @Test
    void in_a_plan_that_is_the_learners_alone_nobody_would_answer() {
        // Given
        UUID alone = aLearner().exists();
        authorityFor(name, alone, "plan");
        String self = "/v1/learners/" + alone;
        String goal = at(as(Who.learner(alone), "{\"words\": \"Own words\"}")
                .post(self + "/goals")
                .then()
                .statusCode(201));

        // Then
        as(noor).get(self + "/plans/own").then().statusCode(200).body("goals", hasSize(1));
        as(noor, GOAL).post(self + "/plan-proposals").then().statusCode(409).body("type", endsWith("nobody-to-answer"));
        date(noor, goal, SOON).statusCode(409).body("type", endsWith("nobody-to-answer"));
    }

    @Test
    void they_never_answer_sign_tick_write_or_enter_and_do_not_read_what_was_struck_out() {
        // Given
        authorityFor(name, fixture.id(), "plan");
        String said = at(fixture.write(ruth, "{\"words\": \"Said so\"}").statusCode(201));
        String proposal = fixture.proposed(GOAL);

        // Then
        as(noor, "{\"answer\": \"YES\"}").post(proposal + "/answer").then().statusCode(403);
        as(noor).post(proposal + "/withdraw").then().statusCode(403);
        fixture.sign(noor, "*").then().statusCode(403);
        as(noor, "{}").post(said + "/tick").then().statusCode(403);
        as(noor, "{\"state\": \"ACHIEVED\"}").post(said + "/state").then().statusCode(403);
        as(noor, "{}").post(said + "/steps").then().statusCode(403);
        as(noor).post(said + "/looked-at").then().statusCode(403);
        fixture.write(noor, "{\"words\": \"Entered\"}").statusCode(403);
        as(sam).post(said + "/strike-out").then().statusCode(200);
        as(noor).get(said).then().statusCode(404);
        fixture.read(noor).body("goals", empty());
    }

    @Test
    void A9_they_decide_nothing_either_who_are_staff_of_another_college() {
        // Given
        authorityFor(name, fixture.id(), "plan");
        String goal = fixture.wrote("Own words");
        String proposal = fixture.proposed(GOAL);

        // Then
        fixture.read(atTheirCollege).statusCode(200);
        as(atTheirCollege, "{\"answer\": \"YES\"}")
                .post(proposal + "/answer")
                .then()
                .statusCode(404);
        as(atTheirCollege).post(proposal + "/withdraw").then().statusCode(404);
        fixture.sign(atTheirCollege, fixture.etag(sam)).then().statusCode(404);
        as(atTheirCollege, "{}")
                .header("If-Match", fixture.etag(sam))
                .post(fixture.plan() + "/employer-signature")
                .then()
                .statusCode(404);
        as(atTheirCollege, "{}").post(goal + "/tick").then().statusCode(404);
        as(atTheirCollege, "{\"state\": \"ACHIEVED\"}")
                .post(goal + "/state")
                .then()
                .statusCode(404);
        as(atTheirCollege).post(goal + "/looked-at").then().statusCode(404);
        fixture.write(atTheirCollege, "{\"words\": \"Entered\"}").statusCode(404);
        as(atTheirCollege, "{\"words\": \"Own words\"}")
                .post(fixture.self() + "/plan-proposals/sameness")
                .then()
                .statusCode(404);
    }

    private List<String> byAdvocate(String type) {
        return TheDatabase.texts(
                "select payload ->> 'byAdvocate' from outbox where aggregateid = ? and type = ? order by version",
                fixture.id(),
                type);
    }

    private static ValidatableResponse date(Tokens who, String goal, LocalDate day) {
        return as(who, "{\"date\": \"" + day + "\"}").post(goal + "/date").then();
    }
}
