/**
 * The copy of a learner's ambitions and of the guidance at one college that a disclosure opens to that college's safeguarding
 * lead (W3): the one who asked, while it is released. Decided and logged by
 * {@link org.withme.platform.grants.DisclosureAccess}.
 */
package org.withme.iag.disclosure;
