/**
 * A wing: what a learner has a say in or must be told: consent, who read what, a concern that is passed on, a disclosure. It
 * knows {@code people} and {@code record}.
 */
package org.withme.learner.rights;
