package org.withme.learner.record.mis;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.withme.platform.testing.Calls;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

/** Whom the returns of a college hold, what its administrator says of them, and which records came of it. */
final class HeldByReturns {

    private HeldByReturns() {}

    static JsonPath held(TheMis mis) {
        return heldBy(Tokens.as("mis-administrator").ukprn(mis.ukprn()));
    }

    static JsonPath heldBy(Tokens caller) {
        return Calls.as(caller)
                .get("/v1/mis/held-learners?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response answer(TheMis mis, String answer) {
        return answer(mis, held(mis).getString("items[0].learnRefNumber"), answer);
    }

    static Response answer(TheMis mis, String reference, String answer) {
        String id = held(mis).getString("items.find { it.learnRefNumber == '" + reference + "' }.id");
        return deciding(mis).body("{\"answer\": \"" + answer + "\"}").post("/v1/mis/held-learners/" + id + "/answer");
    }

    /** A change by the administrator, whatever was read before. */
    static RequestSpecification deciding(TheMis mis) {
        return mis.asAdministrator().header("If-Match", "*").contentType("application/json");
    }

    static List<String> duplicates(TheMis mis) {
        return mis.asAdministrator().get("/v1/mis/possible-duplicates").path("items.id");
    }

    static String recordOf(TheMis mis, String reference) {
        return TheDatabase.texts(
                        "select to_jsonb(r)::text from college_record r where ukprn = ? and learn_ref_number = ?",
                        mis.ukprn(),
                        reference)
                .get(0);
    }

    static List<String> enrolments(TheMis mis, String reference) {
        return TheDatabase.texts(
                "select learn_aim_ref from enrolment e join college_record r using (ukprn, learn_ref_number, learner_id)"
                        + " where ukprn = ? and learn_ref_number = ?",
                mis.ukprn(),
                reference);
    }

    static String person(TheMis mis, String reference) {
        return TheDatabase.texts(
                        "select learner_id from college_record where ukprn = ? and learn_ref_number = ?",
                        mis.ukprn(),
                        reference)
                .get(0);
    }
}
