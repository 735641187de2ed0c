/**
 * A wing: what learners do with their learning themselves, and what those beside them say to it. It knows {@code people}; no other
 * wing knows it.
 */
package org.withme.learner.learning;
