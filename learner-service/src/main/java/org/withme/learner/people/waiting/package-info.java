/**
 * What waits for people (L34), in words that every feature can use: a feature of this service in which something waits says so
 * through {@link org.withme.learner.people.waiting.Waiting}, and {@code inbox} shows it beside what it learnt from the events of
 * the other services (ADR 43). That more or less waits than before is noted through
 * {@link org.withme.learner.people.waiting.WaitingChanges}, for those who want to hear of it at once outside of the product (L35).
 */
package org.withme.learner.people.waiting;
