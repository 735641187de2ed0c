package org.withme.learner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;

/** What it is all for, without a status code in it. */
@QuarkusTest
class LearnerStoriesTest {

    @Test
    void a_learner_gets_a_mentor_and_sees_that_the_mentor_looked() {
        // Given
        Person sam = Person.learner(aLearner().at(ASHDOWN).exists());
        Person jo = Person.staff("Jo Marsh", "mentor", ASHDOWN);
        Person registrar = Person.staff("Registrar", "mis-administrator", ASHDOWN);
        assertThat(jo.canSee(sam)).isFalse();

        // When
        registrar.names(jo).asMentorOf(sam);

        // Then
        assertThat(jo.canSee(sam)).isTrue();
        assertThat(sam.team()).containsExactly("Jo Marsh");
        assertThat(sam.whoLooked()).containsExactly("Jo Marsh");
        sam.readsInTheJourney("Jo Marsh joined your team as mentor.");
    }

    @Test
    void a_withdrawn_learner_keeps_their_record_and_their_words() {
        // Given
        Person sam = Person.learner(
                aLearner().leftOn(LocalDate.now().minusYears(2), ASHDOWN).exists());
        Person tutor = Person.staff("A tutor", "tutor", ASHDOWN);

        // When
        sam.prefersToBeCalled("Zoë 🦋");

        // Then
        assertThat(sam.name()).isEqualTo("Zoë 🦋");
        assertThat(tutor.canSee(sam)).isFalse();
    }

    @Test
    void a_learner_of_two_colleges_is_one_person_and_each_college_sees_its_half() {
        // Given
        UUID id = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();
        Person sam = Person.learner(id);

        // When, Then
        assertThat(sam.collegesIn(sam)).containsExactlyInAnyOrder("Ashdown College", "Brackenfell College");
        assertThat(Person.staff("A tutor", "tutor", ASHDOWN).collegesIn(sam)).containsExactly("Ashdown College");
        assertThat(Person.staff("Other tutor", "tutor", BRACKENFELL).collegesIn(sam))
                .containsExactly("Brackenfell College");
    }

    @Test
    void a_place_that_is_over_opens_nothing_any_more() {
        // Given
        LearnerFixture learner = aLearner().at(ASHDOWN);
        Person sam = Person.learner(learner.exists());
        Person jo = Person.staff("Jo Marsh", "mentor", ASHDOWN);
        Person registrar = Person.staff("Registrar", "mis-administrator", ASHDOWN);
        registrar.names(jo).asMentorOf(sam);

        // When
        registrar.endsThePlaceOf(jo, sam);

        // Then
        assertThat(jo.canSee(sam)).isFalse();
        assertThat(sam.team()).isEmpty();
        sam.readsInTheJourney("Jo Marsh is no longer on your team as mentor.");
    }
}
