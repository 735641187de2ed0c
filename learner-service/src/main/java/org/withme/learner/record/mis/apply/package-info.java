/**
 * Applies a return: staged by COPY into temporary tables of the job's own connection, compared set-wise with what the
 * college said before, and written with its events in short transactions of at most a thousand learners, in the order of
 * their ids (L7, L9, L10). Who would become one with somebody else is held before anybody is matched (L3). The plan is
 * always made from the file and the present state: after a stop at any point the file is staged again and what was applied
 * already is simply unchanged. What two years state is the later year's (L9); how a stay or a break ended is worked out for
 * each learner (L30). Publishes {@code EnrolmentEvent}. What is done in SQL is in the scripts beside these classes; what is
 * kept of a learner is listed in {@code KeptFields} alone.
 */
package org.withme.learner.record.mis.apply;
