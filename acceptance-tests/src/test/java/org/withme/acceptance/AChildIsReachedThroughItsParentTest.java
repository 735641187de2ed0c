package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Application;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Consent;
import org.withme.acceptance.world.Criterion;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.EveryDoor.Child;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Person;

/** Every route with a child on it checks the whole path (V6, and everywhere): nothing is reached through another's parent. */
class AChildIsReachedThroughItsParentTest {

    private static final Pattern NESTED = Pattern.compile("(/v1/[^{]+)/\\{\\w+}/([\\w-]+)/\\{\\w+}(/.*)?");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Their children have no ids of their own: a number, a name, a topic. */
    private static final Set<String> NATURAL = Set.of(
            "/v1/assessment/frameworks versions",
            "/v1/assessment/issuers status-lists",
            "/v1/learners plans",
            "/v1/operations parked-streams",
            "/v1/operations projections");

    private static final String COLLEGES = "/v1/colleges";
    private static final String SAMPLES = "/v1/assessment/samples";

    private final College ashdown = College.opens();
    private final Person zoe = ashdown.welcomes(aLearner("A0001"));
    private final Person kim = ashdown.welcomes(aLearner("A0002"));

    @Test
    void V6_through_another_college_what_is_a_colleges_does_not_exist() {
        // Given
        Person mentor = ashdown.employs("mentor");
        ashdown.mis()
                .asks("POST", "/v1/mis/groups/load")
                .body(
                        "text/csv",
                        "group,kind,staff\n12B,TUTOR_GROUP,%s\n"
                                .formatted(mentor.username())
                                .getBytes(UTF_8))
                .send()
                .is(200);
        String own = "/v1/colleges/" + ashdown.ukprn() + "/groups";
        ashdown.names(mentor, "mentor", zoe);
        Map<String, String> things = Map.of(
                "groups", mentor.get(own).is(200).at("/items/0/id").asText(),
                "goal-templates", aTemplateOf(mentor),
                "sittings", aSitting(mentor),
                "tutorial-purposes", aPurpose(ashdown.employs("quality-manager")));
        College brackenfell = College.opens();
        List<Caller> staffElsewhere = List.of(
                brackenfell.employs("mentor", "tutor", "mis-administrator", "quality-manager"), brackenfell.mis());
        List<Operation> operations = operations(true);
        assertThat(operations.stream().map(Operation::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(things.keySet());

        // When // Then
        for (Operation operation : operations) {
            String through = "/" + operation.kind() + "/" + things.get(operation.kind()) + operation.rest();
            if (operation.method().equals("GET")) {
                mentor.get("/v1/colleges/" + ashdown.ukprn() + through).is(200);
            }
            for (Caller caller : staffElsewhere) {
                assertThat(caller.asks(operation.method(), "/v1/colleges/" + brackenfell.ukprn() + through)
                                .header("If-Match", "\"any\"")
                                .json("{}")
                                .send()
                                .status())
                        .as("%s by %s", operation, caller)
                        .isIn(403, 404);
                assertThat(caller.asks(operation.method(), "/v1/colleges/" + ashdown.ukprn() + through)
                                .header("If-Match", "\"any\"")
                                .json("{}")
                                .send()
                                .status())
                        .as("%s by %s", operation, caller)
                        .isIn(403, 404);
            }
        }
    }

    private String aSitting(Person mentor) {
        return mentor.post("/v1/colleges/" + ashdown.ukprn() + "/tutorials", """
                        {"purposeId": "0198a2b4-6c1e-7d30-8f00-000000000701", "startsAt": "%s", "learnerIds": ["%s"]}""".formatted(
                                Instant.now().plusSeconds(86_400), zoe.subject()))
                .is(200)
                .at("/sittingId")
                .asText();
    }

    private String aPurpose(Person quality) {
        return quality.post("/v1/colleges/" + ashdown.ukprn() + "/tutorial-purposes", """
                        {"title": "Ours", "whatToExpect": "We talk.", "whatYouLeaveWith": "A step.", "minutes": 15}""")
                .is(201)
                .at("/id")
                .asText();
    }

    @Test
    void V6_through_another_parent_a_child_does_not_exist() {
        // Given
        List<Child> childrenOfZoe = children(zoe);
        List<Child> childrenOfKim = children(kim);
        List<Caller> withRightsToBoth = List.of(
                kim,
                ashdown.employs(
                        "tutor",
                        "mentor",
                        "assessor",
                        "iqa",
                        "exams-officer",
                        "adviser",
                        "advocate",
                        "case-supervisor",
                        "mis-administrator",
                        "dsl"));
        Person assurer = ashdown.employs("iqa");
        childrenOfZoe.forEach(child -> (child.parents().equals(SAMPLES) ? assurer : zoe)
                .get(child.address())
                .is(200));

        // Then
        Set<String> tried = new TreeSet<>();
        for (Operation operation : operations(false)) {
            for (int i = 0; i < childrenOfZoe.size(); i++) {
                Child child = childrenOfZoe.get(i);
                if (!operation.isOn(child)) {
                    continue;
                }
                String address = child.through(childrenOfKim.get(i).parent())
                        + operation
                                .rest()
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                for (Caller caller : withRightsToBoth) {
                    Answer answer = caller.asks(operation.method(), address)
                            .header("If-Match", "\"any\"")
                            .json("{}")
                            .send();
                    assertThat(answer.status())
                            .as(operation + " " + answer.text())
                            .isIn(403, 404);
                    if (answer.status() == 404) {
                        tried.add(operation.toString());
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(new TreeSet<>(names(operations(false))));
    }

    private String aTemplateOf(Person mentor) {
        return mentor.post("/v1/colleges/" + ashdown.ukprn() + "/goal-templates", "{\"words\": \"Find a placement.\"}")
                .is(201)
                .at("/id")
                .asText();
    }

    private List<Child> children(Person learner) {
        List<Child> children = new ArrayList<>(
                EveryDoor.opened(ashdown, learner, "My own words.").children());
        String place = ashdown.names(ashdown.employs("mentor"), "mentor", learner);
        children.add(new Child("/v1/learners", learner.subject(), "team", place));
        children.add(new Child(
                "/v1/learners",
                learner.subject(),
                "consents",
                Consent.toTheCareersFeed(learner).id()));
        Person lead = ashdown.employs("dsl");
        String disclosure = lead.post("/v1/learners/" + learner.subject() + "/disclosures", """
                        {"records": ["PROFILE"], "reason": "A concern was passed on.", "emergency": true}""")
                .is(201)
                .at("/id")
                .asText();
        children.add(new Child("/v1/learners", learner.subject(), "disclosures", disclosure));
        children.add(somethingSampledOf(learner));
        children.add(anAppealOf(learner));
        return children;
    }

    private Child anAppealOf(Person learner) {
        Person assessor = ashdown.employs("assessor");
        Assessment assessment =
                Framework.local(assessor, Criterion.toStandard(100)).startsFor(learner, assessor);
        assessment.judgesThemselves(learner, 0, "Merit").is(201);
        assessment.isJudged(assessor, 0, "Pass").is(201);
        String appeal = learner.post(assessment.path() + "/appeals", "{\"ground\": \"STANDARD\"}")
                .is(201)
                .at("/id")
                .asText();
        return new Child("/v1/assessment/assessments", assessment.id(), "appeals", appeal);
    }

    private Child somethingSampledOf(Person learner) {
        Person assessor = ashdown.employs("assessor");
        Framework award = Framework.regulated(assessor, Criterion.toStandard(100));
        award.startsFor(learner, assessor).isJudged(assessor, 0, "Pass").is(201);
        JsonNode sample = ashdown.employs("iqa")
                .post(award.path() + "/versions/1/samples", "{}")
                .is(201)
                .json();
        return new Child(
                SAMPLES,
                sample.path("id").asText(),
                "items",
                sample.at("/items/0/id").asText());
    }

    private record Operation(String method, String parents, String kind, String rest) {

        boolean isOn(Child child) {
            return child.parents().equals(parents) && child.kind().equals(kind);
        }
    }

    private static List<String> names(List<Operation> operations) {
        return operations.stream().map(Operation::toString).toList();
    }

    /** As the platform describes itself, so that a new one is not forgotten: those on something of a college, or all others. */
    private static List<Operation> operations(boolean ofColleges) {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = Application.CAREERS.get("/openapi").is(200).at("/paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            Matcher nested = NESTED.matcher(path.getKey());
            if (nested.matches()
                    && nested.group(1).equals(COLLEGES) == ofColleges
                    && !NATURAL.contains(nested.group(1) + " " + nested.group(2))) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                nested.group(1),
                                nested.group(2),
                                Objects.requireNonNullElse(nested.group(3), "").replaceAll("\\{\\w+}", "1")));
                    }
                }
            }
        }
        return operations;
    }
}
