package org.withme.learner.record.applicant;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.withme.learner.record.mis.TheMis;
import org.withme.platform.testing.Calls;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

/** What a college states of somebody: {@code anApplicant("A1").with("uln", uln).statedBy(mis)}. */
final class AnApplicant {

    private final String reference;
    private final Map<String, Object> members = new LinkedHashMap<>(Map.of("familyName", "Quill"));

    private AnApplicant(String reference) {
        this.reference = reference;
    }

    static AnApplicant anApplicant(String reference) {
        return new AnApplicant(reference);
    }

    /** Another member; without it if the value is null. */
    AnApplicant with(String member, Object value) {
        if (value == null) {
            members.remove(member);
        } else {
            members.put(member, value);
        }
        return this;
    }

    AnApplicant named(String givenNames, String familyName) {
        return with("givenNames", givenNames).with("familyName", familyName);
    }

    AnApplicant born(String day) {
        return with("dateOfBirth", day);
    }

    ValidatableResponse statedBy(TheMis mis) {
        return statedBy(mis, mis.ukprn());
    }

    ValidatableResponse statedBy(TheMis mis, String ukprn) {
        return Calls.as(clientOf(mis))
                .contentType("application/json")
                .body(members)
                .put("/v1/mis/learners/by-ref/{ukprn}/{reference}", ukprn, reference)
                .then();
    }

    ValidatableResponse addedBy(Tokens staff, TheMis mis) {
        return Calls.as(staff)
                .contentType("application/json")
                .body(members)
                .post("/v1/colleges/{ukprn}/learners", mis.ukprn())
                .then();
    }

    static ValidatableResponse withdrawn(TheMis mis, String reference) {
        return Calls.as(clientOf(mis))
                .post("/v1/mis/learners/by-ref/{ukprn}/{reference}/withdraw", mis.ukprn(), reference)
                .then();
    }

    /** Rows about groups. */
    static ValidatableResponse groups(TheMis mis, String... rows) {
        return Calls.as(clientOf(mis))
                .contentType("application/x-ndjson")
                .body(String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/mis/groups/load")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0));
    }

    static Tokens clientOf(TheMis mis) {
        return Tokens.application("mis-" + mis.ukprn(), "mis-client").ukprn(mis.ukprn());
    }

    static Tokens tutorAt(TheMis mis) {
        return Tokens.as("tutor").name("Tutor " + mis.ukprn()).ukprn(mis.ukprn());
    }

    static List<String> eventsOf(String learner) {
        return TheDatabase.texts("select type from outbox where aggregateid = ?::uuid order by seq", learner);
    }

    static List<String> duplicatesOf(TheMis mis) {
        return Calls.as(Tokens.as("mis-administrator").ukprn(mis.ukprn()))
                .get("/v1/mis/possible-duplicates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reason");
    }
}
