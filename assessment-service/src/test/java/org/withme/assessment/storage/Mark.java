package org.withme.assessment.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.withme.platform.problem.Problem;

/** What a database remembers of its store. */
final class Mark implements StoreMark {

    private static final Instant TOMORROW = Instant.now().plusSeconds(86_400);

    private final UUID id = UUID.randomUUID();
    private boolean made;

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public boolean isMade() {
        return made;
    }

    @Override
    public void made() {
        made = true;
    }

    void isForgotten() {
        made = false;
    }

    /** Nothing is taken in, read, or thought to belong to nobody. */
    static void assertAway(FileStore store) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        assertThatThrownBy(() -> store.receive(id))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
        assertThatThrownBy(() -> store.open(id, 0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.size(id)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.sweep(TOMORROW, ids -> Set.of())).isInstanceOf(Problem.class);
    }
}
