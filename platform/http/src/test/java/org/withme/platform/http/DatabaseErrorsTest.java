package org.withme.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseErrorsTest extends OverHttp {

    @Inject
    Jdbi database;

    @Test
    void an_error_of_the_database_does_not_carry_the_row_into_the_log() {
        // Given
        UUID id = UUID.randomUUID();
        insert(id);

        // When
        JdbiException failure = catchThrowableOfType(JdbiException.class, () -> insert(id));

        // Then
        assertThat(failure.getMessage()).contains("note_pkey").doesNotContain(id.toString());
        assertThat(failure.getCause().getMessage()).doesNotContain(id.toString());
    }

    private void insert(UUID id) {
        database.useHandle(handle -> handle.execute("insert into note (id, text) values (?, 'x')", id));
    }
}
