package org.withme.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A framework whose first version a college has published, with the ids of its criteria in their order. */
public record Framework(String id, String versionId, List<String> criteria) {

    private static final String FRAMEWORKS = "/v1/assessment/frameworks";

    /** The college's own, to which an enrolment on the learning aim starts an assessment. */
    public static Framework localFor(String learnAimRef, Caller assessor, Criterion... criteria) {
        return published(assessor, """
                {"title": "Independent living award", "kind": "LOCAL", "level": "LEVEL_1", "learnAimRef": "%s"}""".formatted(learnAimRef), criteria);
    }

    /** The college's own. */
    public static Framework local(Caller assessor, Criterion... criteria) {
        return published(assessor, """
                {"title": "Independent living award", "kind": "LOCAL", "level": "LEVEL_1"}""", criteria);
    }

    /** A specification of the demo's awarding organisation. */
    public static Framework regulated(Caller assessor, Criterion... criteria) {
        return published(assessor, """
                {"title": "Level 2 award in cookery", "kind": "REGULATED", "level": "LEVEL_2",
                 "awardingOrganisation": "awarding-demo"}""", criteria);
    }

    private static Framework published(Caller assessor, String definition, Criterion... criteria) {
        String id = assessor.post(FRAMEWORKS, definition).is(201).at("/id").asText();
        String versions = FRAMEWORKS + "/" + id + "/versions";
        assessor.post(versions, draft(criteria)).is(201);
        String etag = assessor.get(versions + "/1").is(200).etag();
        JsonNode version = assessor.asks("POST", versions + "/1/publish")
                .header("If-Match", etag)
                .json("{}")
                .send()
                .is(200)
                .json();
        return new Framework(
                id, version.path("id").asText(), version.at("/units/0/criteria").findValuesAsText("id"));
    }

    /** A version with these criteria, as it is sent. */
    public static String draft(Criterion... criteria) {
        return """
                {"samplingPercent": 20, "units": [{"title": "Cooking for others", "criteria": [%s]}]}""".formatted(Arrays.stream(criteria).map(Criterion::json).collect(Collectors.joining(",")));
    }

    public String path() {
        return FRAMEWORKS + "/" + id;
    }

    /** An assessment of the learner against this version, started by the assessor. */
    public Assessment startsFor(Person learner, Caller assessor) {
        String assessment = assessor.post("/v1/assessment/assessments", """
                {"learnerId": "%s", "frameworkId": "%s"}""".formatted(learner.subject(), id))
                .is(201)
                .at("/id")
                .asText();
        return new Assessment(assessment, criteria);
    }
}
