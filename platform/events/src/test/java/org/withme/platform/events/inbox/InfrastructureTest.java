package org.withme.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57P03", "58030", "25006"})
    void what_passes_is_infrastructure(String state) {
        assertThat(Infrastructure.failed(handlersFailure(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"57014", "XX000", "XX001", "23505", "22P02", "25P03", ""})
    void what_may_come_back_for_ever_is_the_handlers(String state) {
        assertThat(Infrastructure.failed(handlersFailure(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void of_errors_only_a_lack_of_memory_passes() {
        assertThat(Infrastructure.failed(handlersFailure(new OutOfMemoryError())))
                .isTrue();
        assertThat(Infrastructure.failed(handlersFailure(new StackOverflowError())))
                .isFalse();
        assertThat(Infrastructure.failed(handlersFailure(new ConnectException())))
                .isTrue();
    }

    private static RuntimeException handlersFailure(Throwable cause) {
        return new IllegalStateException(cause);
    }
}
