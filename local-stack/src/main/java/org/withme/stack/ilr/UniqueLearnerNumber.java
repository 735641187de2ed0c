package org.withme.stack.ilr;

/** Learner numbers that pass the published checksum. */
final class UniqueLearnerNumber {

    /** What a college writes while it does not know the number; it identifies nobody. */
    static final String TEMPORARY = "9999999999";

    private static final int DIGITS = 9;
    private static final long SMALLEST = 100_000_000L;
    private static final int COLLEGES = 400;
    private static final long PER_COLLEGE = 2_000_000L;
    private static final long MILLION = 1_000_000L;
    private static final long VISITING = 91;
    private static final int VISITORS = 10_000;
    private static final int PER_VISITOR = 100;

    private UniqueLearnerNumber() {}

    /** One of a million numbers of a college, no two alike; one of a hundred where the UKPRN begins with 91. */
    static String of(String ukprn, int index) {
        long college = Long.parseLong(ukprn);
        long first = college / MILLION == VISITING
                ? COLLEGES * PER_COLLEGE + college % VISITORS * 2L * PER_VISITOR
                : college % COLLEGES * PER_COLLEGE;
        long body = SMALLEST + first + 2L * index;
        return remainder(body) == 0 ? complete(body + 1) : complete(body);
    }

    private static String complete(long body) {
        return String.valueOf(body) + (10 - remainder(body));
    }

    private static int remainder(long body) {
        String digits = String.valueOf(body);
        int sum = 0;
        for (int place = 0; place < DIGITS; place++) {
            sum += (10 - place) * Character.digit(digits.charAt(place), 10);
        }
        return sum % 11;
    }
}
