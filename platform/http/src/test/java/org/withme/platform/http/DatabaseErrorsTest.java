package org.withme.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseErrorsTest extends OverHttp {

    @Inject
    DataSource database;

    @Test
    void an_error_of_the_database_does_not_carry_the_row_into_the_log() throws SQLException {
        // Given
        UUID id = UUID.randomUUID();
        insert(id);

        // When
        SQLException failure = catchThrowableOfType(SQLException.class, () -> insert(id));

        // Then
        assertThat(failure.getSQLState()).isEqualTo("23505");
        assertThat(failure.getMessage()).doesNotContain(id.toString());
    }

    private void insert(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into note (id, text) values (?, 'x')")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
    }
}
