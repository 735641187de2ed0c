package org.withme.assessment.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A piece of evidence as it is kept. */
record Piece(
        UUID id,
        UUID assessment,
        Form form,
        String name,
        Audience audience,
        List<UUID> criteria,
        List<Version> versions) {

    /** One submission. */
    record Version(int number, long receipt, Content content, Instant submittedAt, boolean missing, Scan scan) {}

    Piece with(List<Version> submitted) {
        return new Piece(id, assessment, form, name, audience, criteria, submitted);
    }

    Version latest() {
        return versions.get(versions.size() - 1);
    }

    EvidenceView view() {
        return new EvidenceView(
                id,
                assessment,
                form,
                name,
                criteria,
                audience,
                audience.inWords(),
                versions.stream().map(this::view).toList());
    }

    ReceiptView receipt() {
        Version latest = latest();
        return new ReceiptView(
                latest.receipt(),
                latest.submittedAt(),
                latest.content().sha256(),
                latest.content().bytes(),
                id,
                latest.number(),
                latest.content().mediaType());
    }

    private EvidenceVersionView view(Version version) {
        Content content = version.content();
        return new EvidenceVersionView(
                version.number(),
                version.receipt(),
                version.submittedAt(),
                content.sha256(),
                content.bytes(),
                content.mediaType(),
                form == Form.FILE ? EvidenceAddress.file(assessment, id, version.number()) : null,
                version.missing(),
                form == Form.FILE ? version.scan() : null,
                form == Form.LINK ? content.words() : null,
                form == Form.TEXT ? content.words() : null);
    }
}
