package org.withme.learner.rights.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
    private static final ConsentConfig AGES = new ConsentConfig() {
        @Override
        public int onlineServiceAge() {
            return 13;
        }

        @Override
        public int competenceAge() {
            return 16;
        }

        @Override
        public Map<String, String> careersOrganisations() {
            return Map.of();
        }
    };

    @ParameterizedTest
    @CsvSource({
        "CAREERS_FEED, 2013-07-06, true",
        "CAREERS_FEED, 2013-07-07, false",
        "OUTREACH_AFTER_LEAVING, 2010-07-06, true",
        "OUTREACH_AFTER_LEAVING, 2010-07-07, false"
    })
    void L13_the_birthday_itself_is_old_enough(Purpose purpose, LocalDate born, boolean alone) {
        assertThat(ConsentRules.decidesAlone(purpose, Optional.of(born), TODAY, AGES))
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({
        "careers-feed, careers-demo, ambition, true",
        "careers-feed, careers-nobody, ambition, false",
        "careers-feed, 90000001, ambition, false",
        "outreach-after-leaving, 90000001, email, true",
        "outreach-after-leaving, careers-demo, email, false",
        "outreach-after-leaving, 90000002, email, false"
    })
    void consent_goes_to_a_recipient_that_exists_for_the_purpose(
            String purpose, String recipient, String scope, boolean accepted) {
        List<RecipientView> known = List.of(
                new RecipientView("careers-demo", "Humber Careers Hub", List.of("careers-feed")),
                new RecipientView("90000001", "Ashdown College", List.of("outreach-after-leaving")));
        assertThat(ConsentRules.check(new GiveConsent(purpose, recipient, List.of(scope), "2026-1"), known)
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void L12_every_purpose_says_its_basis_and_its_wording_and_asks_only_for_consent() {
        assertThat(Arrays.stream(Purpose.values()).map(purpose -> purpose.view(AGES)))
                .allSatisfy(view -> {
                    assertThat(view.wording()).isNotBlank();
                    assertThat(view.scopes().isEmpty()).isEqualTo(view.lawfulBasis() != LawfulBasis.CONSENT);
                });
    }
}
