package org.withme.learner.record.learningaim;

/** Where a download stands. */
enum DownloadStatus {
    RECEIVED,
    LOADING,
    LOADED,
    FAILED
}
