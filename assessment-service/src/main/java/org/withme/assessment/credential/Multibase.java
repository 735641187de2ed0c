package org.withme.assessment.credential;

import java.math.BigInteger;
import java.util.Arrays;

/** Base58 with Bitcoin's alphabet behind a {@code z}, as Data Integrity writes signatures and keys. */
final class Multibase {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    /** No signature or key is longer. */
    private static final int LONGEST = 200;

    private Multibase() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        while (rest.signum() > 0) {
            BigInteger[] divided = rest.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(divided[1].intValue()));
            rest = divided[0];
        }
        for (int index = 0; index < bytes.length && bytes[index] == 0; index++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.append('z').reverse().toString();
    }

    /** @throws IllegalArgumentException if it is none */
    static byte[] decode(String text) {
        if (text.length() > LONGEST || !text.startsWith("z")) {
            throw new IllegalArgumentException("It is not written in base58.");
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int index = 1; index < text.length(); index++) {
            int digit = ALPHABET.indexOf(text.charAt(index));
            if (digit < 0) {
                throw new IllegalArgumentException("It is not written in base58.");
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
            if (number.signum() == 0) {
                zeros++;
            }
        }
        byte[] bytes = number.toByteArray();
        byte[] digits =
                number.signum() == 0 ? new byte[0] : bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        byte[] whole = new byte[zeros + digits.length];
        System.arraycopy(digits, 0, whole, zeros, digits.length);
        return whole;
    }
}
