/**
 * What somebody, learner or staff, chose about messages outside the product (L35): by which ways, at which hours of their time zone,
 * how often, and where nobody else reads. Until they chose, nothing leaves the product (W5, ADR 46). An address is the one that the
 * college states, or the person's own, to which nothing else goes before its link was followed. A way that a carrier refused, or for
 * which the college has another address than when it was chosen, stays closed, and says so in the inbox, until they list it anew. Do-not-contact (V4) comes before every choice. Publishes nothing.
 */
package org.withme.learner.message.choice;
