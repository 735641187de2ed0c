package org.withme.learner.record.mis.receiving;

/**
 * Take this return in.
 *
 * @param dryRun as it was sent; do everything but apply
 * @param format what the Content-Type says the body is
 */
record ReceiveReturn(String fileName, String dryRun, ReturnName.Format format) {

    boolean isDryRun() {
        return "true".equals(dryRun);
    }
}
