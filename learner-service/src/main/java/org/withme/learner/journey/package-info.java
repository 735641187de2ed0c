/**
 * What happened so far, from the events of every service: a projection that holds codes and ids only and can be rebuilt from
 * the log alone, identical (L24). An entry's id is its event's id, the order is (time, id), and the words are found when it is
 * read, so that better words reach old entries too. Types that nobody knows yet are kept and told in general words. The
 * learner reads all of it, staff what is their own college's.
 */
package org.withme.learner.journey;
