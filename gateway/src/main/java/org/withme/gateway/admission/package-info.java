/**
 * Who comes in and how often: a token that is valid, a rate that is fair, an origin that is known. The services check the
 * token again; what is decided here only keeps the load and the noise away from them.
 */
package org.withme.gateway.admission;
