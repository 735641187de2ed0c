/**
 * Why learners and staff meet for a tutorial (L19): a college's catalogue of purposes, each in versions that say what to expect, what
 * the learner leaves with, and how long it takes. Some stand in every catalogue from the beginning, so that nobody writes one before
 * the first invitation; a college writes its own version of them, or stops offering them. An invitation copies the version of its
 * day: changing a purpose changes no invitation. No learner is in it, so it publishes nothing.
 */
package org.withme.learner.learning.purpose;
