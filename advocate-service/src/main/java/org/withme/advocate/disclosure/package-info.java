/**
 * The copy of a learner's cases that a disclosure opens to a safeguarding lead (W3): the one who asked, while it is released,
 * for the cases of their own college. Decided and logged by {@link org.withme.platform.grants.DisclosureAccess}.
 */
package org.withme.advocate.disclosure;
