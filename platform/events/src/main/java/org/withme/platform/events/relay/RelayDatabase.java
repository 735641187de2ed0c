package org.withme.platform.events.relay;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.sql.Sql;

/** The service's database through connections that no request waits for and no transaction of the container has. */
@Singleton
class RelayDatabase {

    @Produces
    @Singleton
    @DataSource("relay")
    Jdbi ofTheRelay(@DataSource("relay") javax.sql.DataSource dataSource) {
        return Sql.over(dataSource);
    }
}
