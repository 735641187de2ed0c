package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.Criterion.negotiated;
import static org.withme.acceptance.world.Criterion.toStandard;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Inbox;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.ServiceDatabase;

/** What is set to a class is judged in three requests, and neither side sees the other's judgement early. */
class AnAssignmentIsMarkedForAGroupTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ASSIGNMENTS = "/v1/assessment/assignments";

    private final College ashdown = College.opens();
    private final Person tutor = ashdown.employs("tutor");
    private final Person assessor = ashdown.employs("assessor");
    private final Person sam = ashdown.welcomes(aLearner("A0001"));
    private final Person kit = ashdown.welcomes(aLearner("A0002"));

    @Test
    void A15_a_group_is_assigned_judged_and_read_in_three_requests() {
        // Given
        Framework award = Framework.local(assessor, negotiated(), toStandard(100));
        String group = tutor.post(
                        "/v1/colleges/" + ashdown.ukprn() + "/groups", """
                        {"name": "12B Catering", "learners": ["%s", "%s"]}""".formatted(sam.subject(), kit.subject()))
                .is(201)
                .at("/id")
                .asText();

        await("assessment-service knows the group")
                .atMost(SOON)
                .until(() -> ServiceDatabase.ASSESSMENT.number(
                                "select count(*) from group_learner where group_id::text = ?", group)
                        == 2);

        // When
        String path = ASSIGNMENTS + "/"
                + assessor.post(ASSIGNMENTS, """
                        {"frameworkId": "%s", "groupId": "%s"}""".formatted(award.id(), group))
                        .is(201)
                        .at("/assignment/id")
                        .asText();
        Inbox.of(sam).awaits("assignment-set");
        judgesThemselves(sam, path, "Pass").is(200);
        judgesThemselves(kit, path, "Merit").is(200);

        // Then
        assertThat(assessor.get(path).is(200).text()).doesNotContain("\"selfJudgement\"");
        Answer judged = assessor.asks("PUT", path + "/judgements")
                .json("{\"judgements\": [" + rows(award) + "]}")
                .send()
                .is(200);
        assertThat(judged.at("/recorded").asInt()).isEqualTo(4);
        assertThat(kit.get(path).is(200).text()).doesNotContain(sam.subject());
        JsonNode grid = assessor.get(path).is(200).at("/learners");
        for (JsonNode row : grid) {
            boolean agrees = row.path("learnerId").asText().equals(sam.subject());
            assertThat(row.at("/cells/0/state").asText()).isEqualTo(agrees ? "DECIDED" : "IN_NEGOTIATION");
            assertThat(row.at("/cells/1/reasonDue").asBoolean()).isEqualTo(!agrees);
        }
        Inbox.of(sam).isRidOf("assignment-set");
        Journeys.of(sam).awaits("assessment.assignment-set.v1");
    }

    private static Answer judgesThemselves(Person learner, String path, String value) {
        return learner.asks("PUT", path + "/self-judgement")
                .json("{\"value\": \"" + value + "\"}")
                .send();
    }

    private String rows(Framework award) {
        return Stream.of(sam, kit)
                .flatMap(learner -> award.criteria().stream()
                        .map(criterion -> "{\"learnerId\": \"" + learner.subject() + "\", \"criterionId\": \""
                                + criterion + "\", \"value\": \"Pass\"}"))
                .collect(Collectors.joining(", "));
    }
}
