package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeeperTest {

    private final List<String> said = new ArrayList<>();
    private final Played iag = new Played("iag-service");
    private final Played gateway = new Played("gateway");
    private long now;
    private final Keeper keeper = new Keeper(List.of(iag, gateway), said::add, Runnable::run, () -> now);

    @Test
    void a_service_that_ends_for_the_tenth_time_is_started_again_and_the_others_go_on() {
        // When
        for (int time = 1; time <= 10; time++) {
            iag.lost = true;
            keeper.look();
            after(Duration.ofMinutes(1));
            keeper.look();
        }

        // Then
        assertThat(iag.starts).isEqualTo(10);
        assertThat(gateway.starts).isZero();
        assertThat(gateway.stops).isZero();
        assertThat(said).hasSize(20).allMatch(line -> line.lines().count() == 1);
        assertThat(said.get(6))
                .isEqualTo(
                        "iag-service ended by itself, 4 times in a row; it is started again in 4 s, everything else goes"
                                + " on. Its log: iag-service.log");
    }

    @Test
    void the_pauses_grow_from_none_to_a_minute() {
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100))
                .extracting(count -> Keeper.pause(count).toSeconds())
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void nothing_is_started_before_its_pause_is_over() {
        // Given
        iag.lost = true;
        keeper.look();
        keeper.look();
        iag.lost = true;
        keeper.look();

        // When
        keeper.look();
        int before = iag.starts;
        after(Duration.ofSeconds(1));
        keeper.look();

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(iag.starts).isEqualTo(2);
    }

    @Test
    void a_start_that_fails_is_tried_again_later_and_ends_nothing() {
        // Given
        iag.lost = true;
        iag.fails = true;
        keeper.look();
        keeper.look();

        // When
        iag.fails = false;
        iag.lost = false;
        after(Duration.ofSeconds(1));
        keeper.look();

        // Then
        assertThat(iag.starts).isEqualTo(2);
        assertThat(said.get(1))
                .isEqualTo(
                        "iag-service could not be started again, next time in 1 s; everything else goes on. It ended early");
        assertThat(said.get(2)).isEqualTo("iag-service is ready again.");
    }

    @Test
    void who_ran_well_for_a_while_begins_with_no_pause_again() {
        // Given
        for (int time = 1; time <= 4; time++) {
            iag.lost = true;
            keeper.look();
            after(Duration.ofMinutes(1));
            keeper.look();
        }

        // When
        after(Duration.ofMinutes(6));
        iag.lost = true;
        keeper.look();

        // Then
        assertThat(said.get(said.size() - 1)).contains("iag-service ended by itself; it is started again now");
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    /** Counts. */
    private static final class Played implements StackComponent {

        private final String name;
        private boolean lost;
        private boolean fails;
        private int starts;
        private int stops;

        Played(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public StackComponent start() {
            starts++;
            if (fails) {
                throw new StackException("It ended early\nand its log is long");
            }
            lost = false;
            return this;
        }

        @Override
        public void stop() {
            stops++;
        }

        @Override
        public void kill() {
            lost = true;
        }

        @Override
        public boolean running() {
            return !lost;
        }

        @Override
        public boolean lost() {
            return lost;
        }

        @Override
        public long pid() {
            return 0;
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public Path log() {
            return Path.of(name + ".log");
        }
    }
}
