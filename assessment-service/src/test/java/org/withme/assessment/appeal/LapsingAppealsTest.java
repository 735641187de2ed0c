package org.withme.assessment.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LapsingAppealsTest {

    @Test
    void A11_one_appeal_that_cannot_be_ended_keeps_no_other_open() {
        // Given
        UUID broken = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<UUID> ended = new ArrayList<>();
        EndingAppeals ending = new EndingAppeals(null, null, null, null, null) {
            @Override
            List<UUID> due() {
                return List.of(broken, other);
            }

            @Override
            void lapse(UUID id) {
                if (id.equals(broken)) {
                    throw new IllegalStateException("No such assessment");
                }
                ended.add(id);
            }
        };

        // When
        new LapsingAppeals(ending).look();

        // Then
        assertThat(ended).containsExactly(other);
    }
}
