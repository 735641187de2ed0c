package org.withme.assessment.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.withme.assessment.assessment.AppealStage;

class CollegeDaysTest {

    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2027, 3, 26);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

    @Test
    void A11_a_day_begins_and_ends_where_the_college_is() {
        // Given
        CollegeDays summer = at("2027-06-30T23:30:00Z");
        CollegeDays winter = at("2027-01-31T23:30:00Z");

        // Then
        assertThat(summer.today()).isEqualTo(LocalDate.of(2027, 7, 1));
        assertThat(winter.today()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(winter.toRaise(Instant.parse("2027-06-30T23:30:00Z"))).isEqualTo(LocalDate.of(2027, 7, 21));
    }

    @Test
    void A11_nothing_is_due_on_a_day_on_which_the_college_is_closed() {
        assertThat(at("2027-03-03T12:00:00Z").toAnswer(AppealStage.ENQUIRY))
                .as("a Saturday")
                .isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(at("2027-03-16T12:00:00Z").toGoOn()).as("Good Friday").isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(at("2027-03-01T12:00:00Z").toAnswer(AppealStage.REVIEW)).isEqualTo(LocalDate.of(2027, 3, 22));
        assertThat(at("2027-03-01T12:00:00Z").toAnswer(AppealStage.PANEL)).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void A11_settings_with_which_nobody_could_appeal_are_found_at_the_start() {
        assertThatCode(() -> set(new Settings("Europe/London", 2))).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> set(new Settings("Europe/Ashdown", 3)))
                .withMessageContaining("withme.appeals.zone");
        assertThatIllegalStateException()
                .isThrownBy(() -> set(new Settings("Europe/London", 1)))
                .withMessageContaining("withme.appeals.panel");
    }

    private static void set(AppealConfig settings) {
        new CollegeDays(settings, Clock.systemUTC()).requireSettings(new StartupEvent());
    }

    private static CollegeDays at(String instant) {
        return new CollegeDays(new Settings("Europe/London", 3), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private record Settings(String zone, int panel) implements AppealConfig {
        @Override
        public Optional<List<LocalDate>> closedOn() {
            return Optional.of(List.of(GOOD_FRIDAY, EASTER_MONDAY));
        }

        @Override
        public int daysToRaise() {
            return 20;
        }

        @Override
        public int daysToGoOn() {
            return 10;
        }

        @Override
        public int daysOfEnquiry() {
            return 10;
        }

        @Override
        public int daysOfReview() {
            return 20;
        }

        @Override
        public int daysOfPanel() {
            return 30;
        }

        @Override
        public String look() {
            return "off";
        }
    }
}
