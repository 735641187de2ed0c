/**
 * What the gateway answers itself: where to begin, the API description merged from the committed snapshots of the
 * services, its documentation, and one page for each problem type. All of it is made once at the start and kept in
 * memory; nothing is loaded from elsewhere.
 */
package org.withme.gateway.pages;
