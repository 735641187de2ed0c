package org.withme.platform.events;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.withme.platform.testing.IssuerResource;
import org.withme.platform.testing.KafkaResource;
import org.withme.platform.testing.PostgresResource;

/** Runs the test application on a real PostgreSQL and a real Kafka. */
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IssuerResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRealServers {}
