/** The part of the benchmark of e-mails that runs inside learner-service's own package, on its packaged classes. */
package org.withme.learner.message.way;
