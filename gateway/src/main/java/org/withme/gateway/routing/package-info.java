/** Which service answers a path, and how large a body it accepts there. Configuration only: a new service is an entry. */
package org.withme.gateway.routing;
