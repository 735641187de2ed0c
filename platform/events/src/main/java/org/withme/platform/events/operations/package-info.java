/** What an operator sees of the events of a service and can do about them; ids, types and reasons, never content. */
package org.withme.platform.events.operations;
