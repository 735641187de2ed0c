/**
 * What waits for people (L34), in words that every feature can use: a feature of this service in which something waits says so
 * through {@link org.withme.learner.people.waiting.Waiting}, and {@code inbox} shows it beside what it learnt from the events of
 * the other services (ADR 43).
 */
package org.withme.learner.people.waiting;
