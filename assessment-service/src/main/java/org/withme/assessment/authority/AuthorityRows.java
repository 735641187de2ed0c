package org.withme.assessment.authority;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** The projection's table. Every statement takes effect once, however often it is repeated. */
@Singleton
class AuthorityRows {

    private static final String GIVEN = """
            insert into advocate_authority (authority_id, learner_id, subject, scope, expires_on) values (?, ?, ?, ?, ?)
            on conflict (authority_id) do update
               set subject = excluded.subject, scope = excluded.scope, expires_on = excluded.expires_on
             where advocate_authority.subject is null""";
    private static final String ENDED = """
            insert into advocate_authority (authority_id, learner_id, ended) values (?, ?, true)
            on conflict (authority_id) do update set ended = true""";

    private final DataSource database;

    AuthorityRows(DataSource database) {
        this.database = database;
    }

    void given(AuthorityChange given) {
        write(GIVEN, (connection, statement) -> {
            statement.setObject(1, given.authorityId());
            statement.setObject(2, given.learner());
            statement.setString(3, given.subject());
            statement.setArray(4, connection.createArrayOf("text", given.scope().toArray()));
            statement.setObject(5, given.expiresOn());
        });
    }

    void ended(AuthorityChange ended) {
        write(ENDED, (connection, statement) -> {
            statement.setObject(1, ended.authorityId());
            statement.setObject(2, ended.learner());
        });
    }

    void clear() {
        write("delete from advocate_authority", (connection, statement) -> {});
    }

    private void write(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(connection, statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private interface Binding {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }
}
