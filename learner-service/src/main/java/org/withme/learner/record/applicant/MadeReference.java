package org.withme.learner.record.applicant;

import java.security.SecureRandom;

/** A reference for somebody whom no MIS knows yet: of the form that a return can have, and long enough to be nobody else's. */
final class MadeReference {

    private static final String BEGINNING = "WM";
    private static final int LENGTH = 12;

    /** Without letters and digits that are read as one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private MadeReference() {}

    static String next() {
        StringBuilder reference = new StringBuilder(BEGINNING);
        while (reference.length() < LENGTH) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
