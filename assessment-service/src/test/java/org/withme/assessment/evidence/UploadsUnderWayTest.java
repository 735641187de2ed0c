package org.withme.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Problem;

/** A5: whoever sends files leaves threads for others. */
class UploadsUnderWayTest {

    private final UUID zoe = UUID.randomUUID();
    private final UUID sam = UUID.randomUUID();
    private final UploadsUnderWay underWay = new UploadsUnderWay(new EvidenceConfig.Uploads() {

        @Override
        public int instance() {
            return 2;
        }

        @Override
        public int learner() {
            return 1;
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(15);
        }
    });

    @Test
    void A5_a_learner_who_sends_as_many_files_as_one_may_is_told_to_wait() {
        underWay.during(zoe, () -> refused(zoe, 429));
    }

    @Test
    void A5_when_everybody_together_sends_as_many_as_there_are_places_one_more_waits() {
        underWay.during(zoe, () -> underWay.during(sam, () -> refused(UUID.randomUUID(), 503)));
    }

    @Test
    void A5_a_place_is_free_again_after_an_upload_also_if_it_failed() {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> underWay.during(zoe, () -> {
                        throw new IllegalStateException("cut");
                    }))
                    .hasMessage("cut");
        }
        assertThat(underWay.<String>during(zoe, () -> "kept")).isEqualTo("kept");
    }

    private Void refused(UUID learner, int status) {
        assertThatThrownBy(() -> underWay.during(learner, () -> "kept"))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
        return null;
    }
}
