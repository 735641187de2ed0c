/**
 * What happened so far, from the events of every service, reads and disclosures (W3) excepted: a projection that holds codes and ids only and can be rebuilt from
 * the log alone, identical (L24). An entry's id is its event's id, the order is (time, id), and the words are found when it is
 * read, so that better words reach old entries too. Types that nobody knows yet are kept and told in general words. The
 * learner reads all of it, staff what is their own college's and open to them where it comes from ({@link
 * org.withme.learner.journey.Readers}, ADR 26). What was written under an absorbed id is told by the survivor's
 * journey (L3). The learner can also follow it as it grows: an entry's place in that stream is given when it is first told,
 * because events of several topics arrive in no order, and outlives a rebuild; a place that the journey does not reach is
 * told. In pages, what belongs together on a day is one entry that can be opened; the stream tells each by itself. It speaks
 * to its reader, and a new number of a college's software is no entry.
 */
package org.withme.learner.journey;
