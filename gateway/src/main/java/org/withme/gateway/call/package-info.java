/** One request on its way through: its id, the problems that can end it, and what becomes of a body nobody reads. */
package org.withme.gateway.call;
