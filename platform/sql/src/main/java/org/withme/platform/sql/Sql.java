package org.withme.platform.sql;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.SetObjectArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;

/** JDBI as PostgreSQL, the transactions of the container and the protection of personal data want it. */
@Singleton
public class Sql {

    private static final Map<Class<?>, Integer> VALUES = Map.of(
            UUID.class, Types.OTHER,
            LocalDate.class, Types.DATE,
            LocalDateTime.class, Types.TIMESTAMP);

    private static final Map<Class<?>, String> ARRAYS = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            Long.class, "bigint",
            Integer.class, "integer",
            LocalDate.class, "date",
            Instant.class, "timestamptz");

    @Produces
    @Singleton
    Jdbi ofTheService(DataSource dataSource) {
        return over(dataSource);
    }

    /** For another datasource than the service's own. */
    public static Jdbi over(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        // The message of an exception goes to the log: it must not quote what was bound.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        // A handle in a transaction of the container is closed before it, and leaves its end to the container.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // SQL is written as it is sent: "<" is a comparison and no place to fill in.
        jdbi.setTemplateEngine(TemplateEngine.NOP);
        jdbi.registerArgument(SetObjectArgumentFactory.forClasses(VALUES));
        jdbi.registerArgument(new ManyBytes());
        ARRAYS.forEach(jdbi::registerArrayType);
        return jdbi;
    }

    /** An array of bytes is one to the driver only by its very type. */
    private static final class ManyBytes extends AbstractArgumentFactory<byte[][]> {

        ManyBytes() {
            super(Types.ARRAY);
        }

        @Override
        protected Argument build(byte[][] value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setArray(position, statement.getConnection().createArrayOf("bytea", value));
        }
    }
}
