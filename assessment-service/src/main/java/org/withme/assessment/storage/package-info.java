/**
 * The port behind which files are kept (A5), each under an id of ours and never changed. The place is a directory, or a
 * bucket of S3-compatible storage if one is named ({@link org.withme.assessment.storage.FileStore}). What a file is, whose,
 * and who may have it is the business of whoever keeps it here.
 */
package org.withme.assessment.storage;
