package org.withme.learner.people.group;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.people.group.AGroup.load;
import static org.withme.learner.people.group.AGroup.team;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.Who;

/** Staff are put into groups before they have ever signed in with the college's provider, which says their roles (L31, L37). */
@QuarkusTest
class FollowingSignInsTest {

    private static final String NAME = "Nell Newcomer";
    private static final String USERNAME = "nell.newcomer";

    private final AGroup group = new AGroup();
    private final LearnerFixture sam = aLearner().at(ASHDOWN);

    @Inject
    FollowingSignIns signIns;

    @BeforeEach
    void samIsThere() {
        sam.exists();
    }

    @AfterEach
    void keycloakIsBack() {
        FakeKeycloak.bringUp();
    }

    @Test
    void who_has_no_role_yet_is_in_the_group_and_gets_the_place_with_the_first_sign_in() {
        // Given
        FakeKeycloak.knows(NAME, USERNAME, "90000001");
        load(group.aTutorGroup(), group.member(sam), group.staff(USERNAME)).body("refused", equalTo(0));
        team(sam).body("items", empty());
        signIns.look();
        team(sam).body("items", empty());

        // When
        FakeKeycloak.knows(NAME, USERNAME, "90000001", "mentor");
        FakeKeycloak.takeDown();
        signIns.look();
        team(sam).body("items", empty());
        FakeKeycloak.bringUp();
        signIns.look();
        signIns.look();

        // Then
        team(sam).body("items.name", contains(NAME)).body("items.role", contains("mentor"));
    }

    @Test
    void who_is_seen_before_anybody_looked_gets_the_place_all_the_same() {
        // Given
        String name = "Eve Early";
        FakeKeycloak.knows(name, "eve.early", "90000001");
        load(group.aTutorGroup(), group.member(sam), group.staff("eve.early")).body("refused", equalTo(0));

        // When
        FakeKeycloak.knows(name, "eve.early", "90000001", "mentor");
        as(Who.staff(name, "mentor", ASHDOWN)).get("/v1/me/inbox").then().statusCode(200);
        signIns.look();

        // Then
        team(sam).body("items.name", contains(name));
    }

    @Test
    void who_comes_with_another_role_gets_no_place() {
        // Given
        FakeKeycloak.knows("Olu Other", "olu.other", "90000001");
        load(group.aTutorGroup(), group.member(sam), group.staff("olu.other")).body("refused", equalTo(0));

        // When
        FakeKeycloak.knows("Olu Other", "olu.other", "90000001", "adviser");
        signIns.look();

        // Then
        team(sam).body("items", empty());
    }
}
