package org.withme.learner.record.learningaim;

/** Where a download stands. */
enum DownloadState {
    RECEIVED,
    LOADING,
    LOADED,
    FAILED
}
