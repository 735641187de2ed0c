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

    static final int LONGEST_VERSION = 40;
    private static final String DAY = "/query/publishedOn";

    Violations check(LocalDate today) {
        Violations violations = new Violations()
                .addIf(
                        version != null
                                && (version.isBlank()
                                        || version.length() > LONGEST_VERSION
                                        || version.chars().anyMatch(Character::isISOControl)),
                        "/query/version",
                        DownloadRule.NOT_A_VERSION);
        try {
            // a day further, for it may be tomorrow where the file was published
            violations.addIf(day(today).isAfter(today.plusDays(1)), DAY, DownloadRule.PUBLISHED_IN_THE_FUTURE);
        } catch (DateTimeException e) {
            violations.add(DAY, DownloadRule.NOT_A_DAY);
        }
        return violations;
    }

    LocalDate day(LocalDate today) {
        return publishedOn == null ? today : LocalDate.parse(publishedOn);
    }
}
