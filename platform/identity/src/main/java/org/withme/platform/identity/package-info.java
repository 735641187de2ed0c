/**
 * Who calls. A token is accepted if the realm signed it, for us, as an access token, and it lives; what it says is the
 * {@link org.withme.platform.identity.Caller}. Keys are fetched in the background and survive the identity server's
 * absence; without any key nothing is ready and every token is answered with 503.
 */
package org.withme.platform.identity;
