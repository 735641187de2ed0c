package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.fixture.LearnerFixture.aPairThatMayBeOne;
import static org.withme.learner.learning.plan.PlanFixture.SOON;
import static org.withme.learner.learning.plan.PlanFixture.idOf;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.fixture.Statements;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A plan is one screen, whoever reads it and however much is in it")
class ReadingPlansTest {

    private final PlanFixture fixture = new PlanFixture();

    @Test
    void a_read_takes_as_many_statements_for_twenty_goals_as_for_one() {
        // Given
        fillUp(1);
        long ofOne = statements(fixture.ruth());
        long ofTheirOwn = statements(fixture.sam());

        // When
        fillUp(20);

        // Then
        assertThat(statements(fixture.ruth())).isEqualTo(ofOne).isLessThan(20);
        assertThat(statements(fixture.sam())).isEqualTo(ofTheirOwn).isLessThan(20);
    }

    @Test
    void that_a_plan_was_looked_at_is_kept_of_mentors_alone() {
        // Given
        String name = "Tutor " + UUID.randomUUID();
        UUID learner = aLearner()
                .at(ASHDOWN)
                .withMentor(fixture.mentor())
                .with(name, "tutor")
                .exists();
        String plan = "/v1/learners/" + learner + "/plans/90000001";

        // When
        as(Who.staff(name, "tutor", ASHDOWN)).get(plan).then().statusCode(200);
        as(fixture.ruth()).get(plan).then().statusCode(200);

        // Then
        assertThat(TheDatabase.texts("select subject from plan_look where learner_id = ?", learner))
                .containsExactly(Who.subjectOf(fixture.mentor()));
    }

    /** Goals with steps, proposals, results and a signature; other results stand with none. */
    private void fillUp(int many) {
        for (int i = 0; i < many; i++) {
            String goal = fixture.wrote("Goal " + i);
            as(fixture.sam(), "{\"words\": \"Step\"}")
                    .post(goal + "/steps")
                    .then()
                    .statusCode(200);
            fixture.proposed("{\"kind\": \"STEP\", \"goalId\": \"" + idOf(goal)
                    + "\", \"words\": \"Ask.\", \"date\": \"" + SOON + "\"}");
            PlanFixture.show(fixture.sam(), goal, fixture.result("Shown " + i)).statusCode(200);
            fixture.result("Not shown " + i);
        }
        fixture.sign(fixture.ruth(), fixture.etag(fixture.ruth())).then().statusCode(200);
    }

    private long statements(Tokens reader) {
        return Statements.of(() -> fixture.read(reader).statusCode(200));
    }

    @Test
    void L3_the_plans_of_two_records_that_are_one_person_are_one_and_part_again() {
        // Given
        String ruth = fixture.mentor();
        LearnerFixture one = aLearner().at(ASHDOWN).withMentor(ruth);
        LearnerFixture other = aLearner().at(ASHDOWN).withMentor(ruth);
        String pair = "/v1/mis/possible-duplicates/" + aPairThatMayBeOne(one, other);
        agreed(one, "One job.");
        agreed(other, "Another job.");
        Tokens registrar = Who.staff("Registrar", "mis-administrator", ASHDOWN);

        // When
        as(registrar, "{\"survivor\": \"" + one.id() + "\"}")
                .header("If-Match", "*")
                .post(pair + "/merge")
                .then()
                .statusCode(200);

        // Then
        as(Who.learner(one.id()))
                .get("/v1/learners/" + one.id() + "/plans/90000001")
                .then()
                .statusCode(200)
                .body("goals.words", containsInAnyOrder("One job.", "Another job."))
                .body("versions.number", containsInAnyOrder(1, 1));
        String meanwhile = PlanFixture.at(as(Who.learner(other.id()), "{\"words\": \"Meanwhile.\"}")
                .post("/v1/learners/" + other.id() + "/goals")
                .then()
                .statusCode(201));
        as(Who.learner(one.id())).get(meanwhile).then().statusCode(200);

        // When
        as(registrar).header("If-Match", "*").post(pair + "/unmerge").then().statusCode(200);

        // Then
        as(Who.learner(other.id()))
                .get("/v1/learners/" + other.id() + "/plans/90000001")
                .then()
                .body("goals.words", contains("Another job."))
                .body("versions.number", contains(1));
    }

    private static void agreed(LearnerFixture learner, String words) {
        Tokens self = Who.learner(learner.id());
        as(self, "{\"words\": \"" + words + "\"}")
                .post("/v1/learners/" + learner.id() + "/goals")
                .then()
                .statusCode(201);
        TheDatabase.write("update goal set state = 'AGREED', agreed_in = 1 where learner_id = ?", learner.id());
        TheDatabase.write(
                "insert into plan_version (id, learner_id, ukprn, number, text, agreed_at)"
                        + " values (uuidv7(), ?, '90000001', 1, '{\"number\": 1, \"goals\": []}', now())",
                learner.id());
    }
}
