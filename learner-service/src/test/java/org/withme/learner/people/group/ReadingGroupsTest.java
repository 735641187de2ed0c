package org.withme.learner.people.group;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.group.AGroup.MIS;
import static org.withme.learner.people.group.AGroup.load;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** Who may see which groups, and who is in them. */
@QuarkusTest
class ReadingGroupsTest {

    private static final Tokens JO = Who.staff("Jo Marsh", "mentor", ASHDOWN);

    private final AGroup group = new AGroup();
    private final LearnerFixture sam = aLearner().at(ASHDOWN);
    private final LearnerFixture kim = aLearner().at(ASHDOWN).named("Kim", "Adeyemi");
    private final UUID samId = sam.exists();

    @BeforeEach
    void staffWorkAtTheCollege() {
        AGroup.staffWorkAtTheCollege();
        kim.exists();
    }

    @Test
    void staff_find_their_groups_and_a_mentor_who_is_in_theirs() {
        // Given
        load(group.aTutorGroup(), group.member(sam), group.member(kim), group.staff("jo.marsh"));

        // When
        String id = as(JO).get("/v1/colleges/90000001/groups?mine=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.reference == '" + group.reference() + "' }.learners", equalTo(2))
                .body("items.find { it.reference == '" + group.reference() + "' }.staff.name", contains("Jo Marsh"))
                .extract()
                .path("items.find { it.reference == '" + group.reference() + "' }.id");

        // Then
        as(JO).get("/v1/colleges/90000001/groups/{groupId}/learners", id)
                .then()
                .statusCode(200)
                .body("items.familyName", containsInAnyOrder("Okafor", "Adeyemi"));
        as(Who.staff("Another mentor", "mentor", ASHDOWN))
                .get("/v1/colleges/90000001/groups/{groupId}/learners", id)
                .then()
                .statusCode(404);
        as(Who.learner(samId))
                .get("/v1/learners/{learnerId}/access-log", samId)
                .then()
                .body("items.aspect", hasItem("profile"));
    }

    @Test
    void what_a_learner_wants_to_be_called_is_for_those_who_meet_them() {
        // Given
        LearnerFixture alex = aLearner().at(ASHDOWN).preferring("Lexi");
        alex.exists();
        load(group.aTutorGroup(), group.member(alex), group.staff("jo.marsh"));
        String learners = "/v1/colleges/90000001/groups/" + group.id() + "/learners";

        // When // Then
        as(JO).get(learners).then().body("items.preferredName", contains("Lexi"));
        as(MIS).get(learners).then().body("items", hasSize(1)).body("items[0].preferredName", nullValue());
    }

    @Test
    void L31_learners_without_a_mentor_are_a_list() {
        // Given
        String missing = "items.findAll { it.learnerId == '" + samId + "' }";
        String list = "/v1/colleges/90000001/learners-without-mentor?limit=200";
        String reference = "000" + group.reference();
        TheDatabase.write("update college_record set learn_ref_number = ? where learner_id = ?", reference, samId);
        as(MIS).get(list).then().statusCode(200).body(missing, not(empty()));

        // When
        load(group.row("kind", "TUTOR_GROUP"), group.row("learner", reference), group.staff("jo.marsh"));

        // Then
        as(MIS).get(list).then().statusCode(200).body(missing, empty());
    }
}
