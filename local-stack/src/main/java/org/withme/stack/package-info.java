/**
 * The platform on one machine without containers: the real PostgreSQL, Kafka and Keycloak as child processes, the services
 * beside them, and the launcher that starts, watches and ends them all.
 *
 * <p>Tests use {@link org.withme.stack.EmbeddedPostgresServer} and {@link org.withme.stack.KafkaBroker} on their own; the
 * acceptance tests use the whole {@link org.withme.stack.WithMeStack}. No child outlives the JVM that started it, not even
 * after {@code kill -9}.
 */
package org.withme.stack;
