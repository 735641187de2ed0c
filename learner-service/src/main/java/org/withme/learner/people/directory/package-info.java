/**
 * The account directory (Keycloak), as this service needs it: a learner's account, and who a member of staff is. The one
 * remote call of the service; never made inside a transaction, and bounded in time.
 */
package org.withme.learner.people.directory;
