/**
 * The port behind which files are kept (A5), each under an id of ours and never changed. A directory is the one place that there
 * is; another needs a class that implements {@link org.withme.assessment.storage.FileStore} and nothing else. What a file is, whose,
 * and who may have it is the business of whoever keeps it here.
 */
package org.withme.assessment.storage;
