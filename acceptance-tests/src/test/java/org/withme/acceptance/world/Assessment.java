package org.withme.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A learner's assessment; criteria are counted from 0. */
public record Assessment(String id, List<String> criteria) {

    public String path() {
        return "/v1/assessment/assessments/" + id;
    }

    public String criterion(int index) {
        return path() + "/criteria/" + criteria.get(index);
    }

    public JsonNode criterionSeenBy(Caller reader, int index) {
        return reader.get(criterion(index)).is(200).json();
    }

    public Answer judgesThemselves(Caller learner, int index, String value) {
        return learner.post(criterion(index) + "/self-judgement", judgement(value));
    }

    public Answer isJudged(Caller assessor, int index, String value) {
        return assessor.post(criterion(index) + "/assessor-judgement", judgement(value));
    }

    public Answer proposes(Caller party, int index, String value) {
        return party.post(criterion(index) + "/proposals", judgement(value));
    }

    public Answer accepts(Caller party, int index, String value) {
        return changing(party, criterion(index), "/proposals/accept", "{\"value\": \"%s\"}".formatted(value));
    }

    public Answer asksForReassessment(Caller party, int index) {
        return party.post(criterion(index) + "/reassessment-request", "{\"reason\": \"We go in circles.\"}");
    }

    public Answer repliesDisputing(Caller learner, int index) {
        return learner.post(criterion(index) + "/reply", """
                {"words": "The second plan shows what was missed in the first.", "disputes": true}""");
    }

    public Answer publishes(Caller assessor) {
        return changing(assessor, path(), "/result", "{}");
    }

    /** On the condition that nothing has changed since it was read. */
    private static Answer changing(Caller caller, String read, String action, String body) {
        return caller.asks("POST", read + action)
                .header("If-Match", caller.get(read).is(200).etag())
                .json(body)
                .send();
    }

    private static String judgement(String value) {
        return """
                {"value": "%s", "reason": "The plan held for a whole week, with two changes."}""".formatted(value);
    }
}
