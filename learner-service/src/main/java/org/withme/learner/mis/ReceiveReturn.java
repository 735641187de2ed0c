package org.withme.learner.mis;

import org.withme.platform.problem.Violations;

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

    void checkDryRun(Violations violations) {
        violations.addIf(
                dryRun != null && !dryRun.equals("true") && !dryRun.equals("false"),
                "/query/dryRun",
                "not-a-boolean",
                "dryRun is neither true nor false.",
                "Send dryRun=true to try the return without applying it.");
    }
}
