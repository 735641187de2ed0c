/**
 * Works out what a return changes: staged by COPY into temporary tables of the job's own connection and compared set-wise
 * with what the college said before (L7, L9). Who would become one with somebody else is held before anybody is matched
 * (L3). What two years state is the later year's (L9); how a stay or a break ended is worked out for each learner (L30).
 * The plan is always made from the file and the present state: after a stop at any point the file is staged again, and what
 * was applied already is simply unchanged. It also says which events the plan publishes, as {@code EnrolmentEvent}.
 */
package org.withme.learner.record.mis.planning;
