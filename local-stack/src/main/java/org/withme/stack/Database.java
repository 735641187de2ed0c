package org.withme.stack;

/** A service's own database: the owner migrates and owns the schema, the application role only reads and writes rows. */
public record Database(
        String name,
        String jdbcUrl,
        String owner,
        String ownerPassword,
        String application,
        String applicationPassword) {}
