package org.withme.gateway.door;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.withme.platform.testing.IssuerResource;

/** A test of the whole gateway, with an identity server and a played service. */
@io.quarkus.test.junit.QuarkusTest
@WithTestResource(IssuerResource.class)
@WithTestResource(BehindTheGateway.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface GatewayTest {}
