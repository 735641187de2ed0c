package org.withme.learner.mis.ilr;

import java.util.List;

/** The return as a whole cannot be taken; nothing of it is applied. */
public final class IlrRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public IlrRefused(List<Finding> findings) {
        super(findings.get(0).rule(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    public IlrRefused(Finding finding) {
        this(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }
}
