/**
 * What every service is made of. Depending on this jar gives a service the platform's jars, the Quarkus extensions, the
 * configuration that all have in common ({@code META-INF/microprofile-config.properties}), a clock as precise as the
 * database, and a description of its API that says how every operation refuses.
 */
package org.withme.platform.service;
