/** What the platform promises, told as stories through the gateway against the platform as it really runs. */
package org.withme.acceptance;
