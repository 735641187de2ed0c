/**
 * What happened so far, from the events of every service, reads and disclosures (W3) excepted: a projection that holds codes and ids only and can be rebuilt from
 * the log alone, identical (L24). An entry's id is its event's id, the order is (time, id), and the words are found when it is
 * read, so that better words reach old entries too. Types that nobody knows yet are kept and told in general words. The
 * learner reads all of it, staff what is their own college's. What was written under an absorbed id is told by the survivor's
 * journey (L3). The learner can also follow it as it grows: an entry's place in that stream is given when it is first told,
 * because events of several topics arrive in no order, and outlives a rebuild.
 */
package org.withme.learner.journey;
