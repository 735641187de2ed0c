/**
 * What a request must look like before anything is decided about it: one value for each header that may have only
 * one. That a path has one reading and one spelling is the platform's rule (RequestTarget).
 */
package org.withme.gateway.request;
