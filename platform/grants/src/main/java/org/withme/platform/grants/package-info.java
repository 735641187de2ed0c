/**
 * Who may see a learner, in every service but learner-service, which owns it: its access events are projected into the
 * relation {@code access_grant}, from which {@code platform/access} decides, and into {@code standing_consent}. What was
 * disclosed to a safeguarding lead (W3) is decided by {@link org.withme.platform.grants.DisclosureAccess}. A merge of two
 * records moves every row about the learner, and an unmerge moves it back: a service's migration calls
 * {@code follow_learner('<table>')} for each table with a {@code learner_id}. Reads of a record are published for the
 * learner's access log. A service sets {@code quarkus.flyway.locations=db/platform,db/grants,db/migration}.
 */
package org.withme.platform.grants;
