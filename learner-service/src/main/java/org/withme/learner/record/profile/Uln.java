package org.withme.learner.record.profile;

/** The unique learner number (L1). */
public final class Uln {

    /** Stands for a number that is not known yet; fails the arithmetic and identifies nobody. */
    public static final String TEMPORARY = "9999999999";

    private static final int LENGTH = 10;

    private Uln() {}

    /** Whether the tenth digit is the check digit of the first nine, or the number is the temporary one. */
    public static boolean isValid(String uln) {
        if (uln == null || uln.length() != LENGTH) {
            return false;
        }
        return uln.equals(TEMPORARY) || hasCheckDigit(uln);
    }

    /** Whether the number is valid and belongs to one person: the temporary one does not. */
    public static boolean identifies(String uln) {
        return isValid(uln) && !uln.equals(TEMPORARY);
    }

    private static boolean hasCheckDigit(String uln) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = digit(uln, i);
            if (digit < 0) {
                return false;
            }
            sum += (LENGTH - i) * digit;
        }
        int remainder = sum % 11;
        return uln.charAt(0) != '0' && remainder != 0 && LENGTH - remainder == digit(uln, LENGTH - 1);
    }

    private static int digit(String text, int index) {
        char c = text.charAt(index);
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }
}
