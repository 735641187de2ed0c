/**
 * The world in which the acceptance stories happen: the running platform, its colleges and people, the returns that they
 * send and what can be seen of it all from outside (answers, topics, logs).
 *
 * <p>Each story opens a college of its own, so stories need no order and never meet each other's learners.
 */
package org.withme.acceptance.world;
