package org.withme.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetachedTest {

    @Test
    void root_gives_itself_up_where_the_machine_allows_it() {
        assertThat(Detached.notRoot("root", List.of("env"))).containsExactly("env");
    }

    @Test
    void root_is_told_what_to_do_where_it_does_not() {
        assertThatThrownBy(() -> Detached.notRoot("root", List.of("false")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Run WithMe as an ordinary user.");
        assertThatThrownBy(() -> Detached.notRoot("root", List.of("/no/such/unshare")))
                .isInstanceOf(StackException.class);
    }

    @Test
    void an_ordinary_user_needs_nothing() {
        assertThat(Detached.notRoot("ann", List.of("false"))).isEmpty();
    }
}
