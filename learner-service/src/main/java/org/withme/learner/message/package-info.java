/**
 * A wing: messages outside the product (L35, L36). They say only that something waits and where to look, never what, why or from
 * whom (W5). What somebody chose, what is told to whom and when, the ways by which it leaves, and what carriers say afterwards are
 * a room each. It uses {@code people} and {@code inbox}; nothing uses it.
 */
package org.withme.learner.message;
