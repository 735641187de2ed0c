package org.withme.learner.record.mis.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a return says of itself.
 *
 * @param year the collection year, {@code 2627} for 2026-27
 * @param preparedOn when the college's system prepared the file
 * @param ukprn the college that the header names
 * @param providerUkprn the college whose learners follow
 * @param serialNo tells files of the same moment apart
 * @param returnedAt the header's time: which of two returns is the later one (L7)
 */
public record IlrHeader(
        String year,
        LocalDate preparedOn,
        String ukprn,
        String providerUkprn,
        String serialNo,
        LocalDateTime returnedAt) {}
