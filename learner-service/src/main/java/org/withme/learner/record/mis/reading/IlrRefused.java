package org.withme.learner.record.mis.reading;

import java.util.List;
import java.util.Optional;

/** The return as a whole cannot be taken; nothing of it is applied. */
public final class IlrRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;
    private final transient Optional<IlrHeader> read;

    public IlrRefused(List<Finding> findings) {
        this(findings, Optional.empty());
    }

    /** @param read what could be read of the header; what could not is null there */
    IlrRefused(List<Finding> findings, Optional<IlrHeader> read) {
        super(findings.get(0).rule(), null, false, false);
        this.findings = List.copyOf(findings);
        this.read = read;
    }

    public IlrRefused(Finding finding) {
        this(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** What could be read of a header that is wrong elsewhere, so that everything is said at once. */
    public Optional<IlrHeader> headerAsRead() {
        return read;
    }
}
