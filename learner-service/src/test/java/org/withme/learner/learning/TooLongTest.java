package org.withme.learner.learning;

import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName(
        "Ten thousand characters in any script are refused where a sentence is asked for, with how many may be sent")
class TooLongTest {

    private static final String LONG = "ї".repeat(10_000);

    @ParameterizedTest(name = "{2} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sam     | POST {sam}/goals                                | /words                | {"words": "LONG"}
            sam     | POST {sam}/goals                                | /why                  | {"words": "A job.", "why": "LONG"}
            sam     | POST {sam}/goals                                | /knownBy              | {"words": "A job.", "knownBy": "LONG"}
            sam     | PUT {sam}/goals/{goal}                          | /words                | {"words": "LONG"}
            sam     | POST {sam}/goals/{goal}/steps                   | /words                | {"words": "LONG"}
            mentor  | POST {sam}/plan-proposals                       | /words                | {"kind": "GOAL", "words": "LONG"}
            mentor  | POST {sam}/plan-proposals                       | /reason               | {"kind": "GOAL", "words": "A job.", "reason": "LONG"}
            sam     | POST {sam}/plan-proposals/{proposal}/answer      | /reason               | {"answer": "NO", "reason": "LONG"}
            sam     | POST {sam}/plan-proposals/{proposal}/answer      | /words                | {"answer": "ANOTHER", "words": "LONG"}
            mentor  | POST /v1/groups/{group}/goals                   | /words                | {"words": "LONG"}
            mentor  | POST /v1/groups/{group}/goals                   | /why                  | {"words": "A show.", "why": "LONG"}
            mentor  | POST /v1/groups/{group}/goals                   | /knownBy              | {"words": "A show.", "knownBy": "LONG"}
            mentor  | PUT /v1/groups/{group}/goals/{shared}           | /words                | {"words": "LONG"}
            mentor  | POST /v1/groups/{group}/goals/{shared}/steps    | /words                | {"words": "LONG"}
            mentor  | POST /v1/colleges/90000001/goal-templates       | /words                | {"words": "LONG"}
            mentor  | POST /v1/colleges/90000001/goal-templates       | /why                  | {"words": "A job.", "why": "LONG"}
            mentor  | POST /v1/colleges/90000001/goal-templates       | /knownBy              | {"words": "A job.", "knownBy": "LONG"}
            mentor  | POST /v1/colleges/90000001/goal-templates       | /steps/1              | {"words": "A job.", "steps": ["Ask.", "LONG"]}
            mentor  | POST {sam}/autonomy-moves                       | /reason               | {"area": "PACE", "reason": "LONG"}
            mentor  | POST {sam}/autonomy-moves/{move}/decline        | /reply                | {"reply": "LONG"}
            mentor  | POST {sam}/autonomy-moves/{move}/agree          | /reply                | {"reply": "LONG"}
            quality | POST /v1/colleges/90000001/tutorial-purposes    | /title                | {"title": "LONG"}
            quality | POST /v1/colleges/90000001/tutorial-purposes    | /whatToExpect         | {"whatToExpect": "LONG"}
            quality | POST /v1/colleges/90000001/tutorial-purposes    | /whatYouLeaveWith     | {"whatYouLeaveWith": "LONG"}
            quality | POST /v1/colleges/90000001/tutorial-purposes    | /inPlainWords         | {"inPlainWords": "LONG"}
            mentor  | POST /v1/colleges/90000001/tutorials            | /purpose              | {"purpose": "LONG"}
            mentor  | POST /v1/colleges/90000001/tutorials            | /whatToExpect         | {"whatToExpect": "LONG"}
            mentor  | POST /v1/colleges/90000001/tutorials            | /whatYouLeaveWith     | {"whatYouLeaveWith": "LONG"}
            sam     | POST {sam}/tutorials/{tutorial}/answer          | /words                | {"answer": "DECLINE", "words": "LONG"}
            sam     | POST {sam}/tutorials/{tutorial}/add-point       | /words                | {"words": "LONG"}
            mentor  | POST {sam}/tutorials/{tutorial}/agree-actions   | /actions/0/words      | {"actions": [{"words": "LONG"}]}
            sam     | PUT {sam}/tutorials/{tutorial}/worth-it         | /words                | {"worthIt": "YES", "words": "LONG"}
            mentor  | POST {sam}/talks                                | /words                | {"words": "LONG"}
            mentor  | POST {sam}/recognitions                         | /words                | {"words": "LONG"}
            sam     | POST /v1/me/wishes                              | /words                | {"words": "LONG"}
            mentor  | POST {sam}/wishes/{wish}/answer                 | /words                | {"answer": "NOT_POSSIBLE", "words": "LONG"}
            """)
    void words_of_ten_thousand_characters_are_refused(String who, String call, String pointer, String body) {
        TheWorld world = TheWorld.get();
        String path = world.filledIn(call.substring(call.indexOf(' ') + 1));
        as(world.people.get(who), body.replace("LONG", LONG))
                .header("If-Match", "*")
                .request(call.substring(0, call.indexOf(' ')), path)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo("too-long"));
    }

    @ParameterizedTest(name = "{0} of a row")
    @CsvSource({"words", "source", "reference", "link"})
    void a_row_of_an_import_that_is_too_long_is_refused_and_the_others_stand(String field) {
        TheWorld world = TheWorld.get();
        String row = """
                {"learner": "%s", "source": "OurPlans", "reference": "%s", "words": "A job.", "link": "https://plans.example"}""";
        String tooLong = row.formatted(world.reference, UUID.randomUUID())
                .replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"" + LONG + "\"");
        as(Who.mis(ASHDOWN))
                .contentType("application/x-ndjson")
                .body((tooLong + "\n" + row.formatted(world.reference, UUID.randomUUID()))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/plans/load")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("rows[0].errors.find { it.pointer == '/" + field + "' }.code", equalTo("too-long"));
    }

    /** Made once: nothing in it changes, because everything is refused. */
    private static final class TheWorld {

        private static TheWorld made;

        private final String name = "Mentor " + UUID.randomUUID();
        private final LearnerFixture learner = aLearner().at(ASHDOWN).withMentor(name);
        private final UUID id = learner.exists();
        private final String reference = learner.reference();
        private final Map<String, Tokens> people = Map.of(
                "sam", Who.learner(id),
                "mentor", Who.staff(name, "mentor", ASHDOWN),
                "quality", Who.staff("Quality", "quality-manager", ASHDOWN));
        private final String sam = "/v1/learners/" + id;
        private final UUID group = aGroup();
        private final Map<String, String> ids = Map.of(
                "sam", sam,
                "group", group.toString(),
                "goal", made("sam", sam + "/goals", "{\"words\": \"A job.\"}", "id"),
                "proposal",
                        made("mentor", sam + "/plan-proposals", "{\"kind\": \"GOAL\", \"words\": \"A job.\"}", "id"),
                "shared", made("mentor", "/v1/groups/" + group + "/goals", "{\"words\": \"A show.\"}", "id"),
                "move", made("sam", sam + "/autonomy-moves", "{\"area\": \"GOALS\"}", "id"),
                "wish", made("sam", "/v1/me/wishes", "{\"words\": \"A quiet room.\"}", "id"),
                "tutorial",
                        made(
                                "mentor",
                                "/v1/colleges/90000001/tutorials",
                                """
                                {"purposeId": "0198a2b4-6c1e-7d30-8f00-000000000702", "startsAt": "%s", "learnerIds": ["%s"]}""".formatted(Instant.now().plus(Duration.ofDays(1)), id),
                                "learners[0].tutorialId"));

        static synchronized TheWorld get() {
            if (made == null) {
                made = new TheWorld();
            }
            return made;
        }

        private String made(String who, String path, String body, String id) {
            return as(people.get(who), body).post(path).then().extract().path(id);
        }

        String filledIn(String path) {
            String filled = path;
            for (Map.Entry<String, String> one : ids.entrySet()) {
                filled = filled.replace("{" + one.getKey() + "}", one.getValue());
            }
            return filled;
        }

        private UUID aGroup() {
            UUID made = UuidCreator.getTimeOrderedEpoch();
            TheDatabase.write(
                    "insert into learner_group (id, ukprn, kind, name, changed_at)"
                            + " values (?, '90000001', 'COMMUNITY', 'Kitchen', now())",
                    made);
            TheDatabase.write(
                    "insert into person (subject, display_name, ukprn, roles, seen_at)"
                            + " values (?, ?, '90000001', ?, now()) on conflict (subject) do nothing",
                    Who.subjectOf(name),
                    name,
                    new String[] {"mentor"});
            TheDatabase.write(
                    "insert into group_staff (id, group_id, subject, username, joined_at)"
                            + " values (uuidv7(), ?, ?, 'mentor', now())",
                    made,
                    Who.subjectOf(name));
            TheDatabase.write(
                    "insert into group_learner (id, group_id, learner_id, joined_at) values (uuidv7(), ?, ?, now())",
                    made,
                    id);
            return made;
        }
    }
}
