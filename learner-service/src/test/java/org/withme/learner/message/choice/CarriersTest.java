package org.withme.learner.message.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.learner.message.way.Handover;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.learner.message.way.Way;
import org.withme.learner.message.way.WayKind;

class CarriersTest {

    @Test
    void two_carriers_of_one_kind_are_refused_at_the_start() {
        Ways ways = new Ways(List.of(new Carrier(WayKind.EMAIL), new Carrier(WayKind.TEXT), new Carrier(WayKind.TEXT)));

        assertThatThrownBy(() -> ways.requireOneEach(new StartupEvent()))
                .hasMessageContaining("TEXT")
                .hasMessageContaining("Carrier, Carrier");
    }

    @Test
    void one_of_each_carries_its_own() {
        Carrier mail = new Carrier(WayKind.EMAIL);
        Ways ways = new Ways(List.of(new Carrier(WayKind.TEXT), mail));

        assertThatCode(() -> ways.requireOneEach(new StartupEvent())).doesNotThrowAnyException();
        assertThat(ways.carrying(WayKind.EMAIL)).containsSame(mail);
    }

    private record Carrier(WayKind kind) implements Way {

        @Override
        public boolean carries(WayKind asked) {
            return kind == asked;
        }

        @Override
        public Handover handOver(OutgoingMessage message) {
            return new Handover.Accepted();
        }
    }
}
