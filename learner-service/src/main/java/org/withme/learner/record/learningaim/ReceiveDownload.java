package org.withme.learner.record.learningaim;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.withme.platform.problem.Violations;

/**
 * Take this download in.
 *
 * @param version what its publisher calls it, or null
 * @param publishedOn the day of its publication as it was sent, or null for the day of its receipt
 */
record ReceiveDownload(String version, String publishedOn, DownloadFormat format) {

    private static final int LONGEST_VERSION = 40;
    private static final String DAY = "/query/publishedOn";

    Violations check(LocalDate today) {
        Violations violations = new Violations()
                .addIf(
                        version != null
                                && (version.isBlank()
                                        || version.length() > LONGEST_VERSION
                                        || version.chars().anyMatch(Character::isISOControl)),
                        "/query/version",
                        "version",
                        "The version is empty, longer than " + LONGEST_VERSION
                                + " characters, or holds control characters.",
                        "Send what the publisher calls the download, or leave it out.");
        try {
            // a day further, for it may be tomorrow where the file was published
            violations.addIf(
                    day(today).isAfter(today.plusDays(1)),
                    DAY,
                    "published-on",
                    "The day of publication is in the future.",
                    "Send the day on which the download was published, or leave it out.");
        } catch (DateTimeException e) {
            violations.add(
                    DAY, "published-on", "This is not a day.", "Send it as 2026-11-20, or leave it out for today.");
        }
        return violations;
    }

    LocalDate day(LocalDate today) {
        return publishedOn == null ? today : LocalDate.parse(publishedOn);
    }
}
