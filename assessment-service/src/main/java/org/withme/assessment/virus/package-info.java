/**
 * The port behind which a virus scanner looks at files, off unless one is set. The one that there is is clamd, to which a file
 * is streamed; it never gets a name or says what it found to anybody but the log.
 */
package org.withme.assessment.virus;
