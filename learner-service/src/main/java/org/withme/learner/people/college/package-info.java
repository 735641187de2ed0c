/** What a college is called. Colleges are keyed by UKPRN everywhere; a name is words, resolved when something is read. */
package org.withme.learner.people.college;
