/**
 * What lies ahead of a learner (L38), in words that every feature can use: a feature that knows days says so through {@link
 * org.withme.learner.people.ahead.Ahead}, and {@code now} shows the next of them.
 */
package org.withme.learner.people.ahead;
