/**
 * The account directory (Keycloak), as this service needs it: a learner's account, who a member of staff is, and whom a college's
 * own identity provider signs in (L37). The one remote call of the service; never made inside a transaction, and bounded in time.
 */
package org.withme.learner.people.directory;
