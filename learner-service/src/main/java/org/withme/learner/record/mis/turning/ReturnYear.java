package org.withme.learner.record.mis.turning;

import java.time.LocalDate;

/**
 * A year of returns, from 1 August to 31 July.
 *
 * @param code {@code 2526} for 2025-26; the later of two years has the greater code
 */
record ReturnYear(String code) {

    private static final int FIRST_MONTH = 8;
    private static final int CENTURY = 2000;

    /** The latest year whose last day was before this one. */
    static ReturnYear lastOverOn(LocalDate day) {
        int end = day.getMonthValue() < FIRST_MONTH ? day.getYear() - 1 : day.getYear();
        return new ReturnYear("%02d%02d".formatted((end - 1) % 100, end % 100));
    }

    /** 31 July. */
    LocalDate lastDay() {
        return LocalDate.of(CENTURY + Integer.parseInt(code.substring(0, 2)) + 1, FIRST_MONTH, 1)
                .minusDays(1);
    }
}
