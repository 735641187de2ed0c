package org.withme.learner.record.learningaim;

import java.util.Locale;
import java.util.Optional;

/** How a download is sent: one of its two files, or an archive that holds one or both. */
enum DownloadFormat {
    CSV,
    ZIP;

    /** Empty for another media type, or none; parameters and case do not count. */
    static Optional<DownloadFormat> ofContentType(String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text/csv" -> Optional.of(CSV);
            case "application/zip", "application/x-zip-compressed" -> Optional.of(ZIP);
            default -> Optional.empty();
        };
    }
}
