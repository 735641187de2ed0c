/**
 * Calendars of tutorials for the calendar programs that people have anyway (L19): {@code text/calendar} at a secret address, for a
 * learner and for staff who hold tutorials. Whoever knows the address reads it, without signing in; it can be renewed, and the old one
 * stops at once. Only a digest of it is kept, and no log and no trace has it. It says "Tutorial" and how long, unless its owner chose
 * that it says why (W5), and never with whom (ADR 55). That of staff is of one college, and shows nothing of learners beside whom they are no
 * more. Publishes nothing.
 */
package org.withme.learner.learning.calendar;
