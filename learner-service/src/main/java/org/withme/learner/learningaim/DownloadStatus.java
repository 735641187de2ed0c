package org.withme.learner.learningaim;

/** Where a download stands. */
enum DownloadStatus {
    RECEIVED,
    LOADING,
    LOADED,
    FAILED
}
