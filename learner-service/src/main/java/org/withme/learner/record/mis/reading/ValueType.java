package org.withme.learner.record.mis.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of an element must be. */
interface ValueType {

    ValueClass check(String value);

    /** Completes "Send ..." in a remedy. */
    String expectation();

    /** Reads the type from its words in the structure table. */
    static ValueType of(String kind, String argument) {
        return switch (kind) {
            case "text" -> new Text(Range.of(argument));
            case "email" -> new Email(Range.of(argument));
            case "number" -> new Number(Range.of(argument));
            case "digits" -> new Digits(Integer.parseInt(argument));
            case "decimal" ->
                new Decimal(
                        new BigDecimal(argument.substring(0, argument.indexOf(".."))),
                        new BigDecimal(argument.substring(argument.indexOf("..") + 2)));
            case "date" -> new Date();
            case "date-time" -> new DateTime();
            case "codes" -> new Codes(new LinkedHashSet<>(Arrays.asList(argument.split(" "))));
            case "characters" -> Characters.of(argument);
            case "matching" -> {
                String[] words = argument.split(" ", 2);
                yield new Matching(Pattern.compile(words[0]), words[1]);
            }
            default -> throw new IllegalArgumentException("The structure table knows no type " + kind);
        };
    }

    /** Inclusive at both ends. */
    record Range(long least, long most) {

        static Range of(String words) {
            String[] ends = words.split("\\.\\.");
            return new Range(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
        }

        boolean holds(long number) {
            return number >= least && number <= most;
        }

        /** What is wrong with the length of a text that is not empty, in characters as XML Schema counts them. */
        ValueClass length(String value) {
            int length = value.codePointCount(0, value.length());
            if (length > most) {
                return ValueClass.TOO_LONG;
            }
            return length < least ? ValueClass.TOO_SHORT : ValueClass.VALID;
        }

        String ofLength() {
            return (least == most ? Long.toString(most) : least + " to " + most)
                    + (most == 1 ? " character" : " characters");
        }
    }

    /** Letters, digits and the signs that the specification calls restricted. */
    record Text(Range length) implements ValueType {

        private static final String SIGNS = " ~!@#$%&'()*+,-./:;<=>?[\\]_{}^£€";

        @Override
        public ValueClass check(String value) {
            if (value.isEmpty()) {
                return ValueClass.EMPTY;
            }
            ValueClass ofLength = length.length(value);
            for (int i = 0; ofLength == ValueClass.VALID && i < value.length(); i++) {
                char c = value.charAt(i);
                boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
                if (!plain && SIGNS.indexOf(c) < 0) {
                    return ValueClass.WRONG_CHARACTERS;
                }
            }
            return ofLength;
        }

        @Override
        public String expectation() {
            return length.ofLength() + ": unaccented letters, digits and common signs";
        }
    }

    record Email(Range length) implements ValueType {

        @Override
        public ValueClass check(String value) {
            ValueClass text = new Text(length).check(value);
            int at = value.indexOf('@', 1);
            boolean complete = at > 0 && at < value.length() - 1;
            return text == ValueClass.VALID && !complete ? ValueClass.WRONG_FORM : text;
        }

        @Override
        public String expectation() {
            return "an e-mail address of at most " + length.most() + " characters";
        }
    }

    record Number(Range range) implements ValueType {

        @Override
        public ValueClass check(String value) {
            String number = value.strip();
            if (number.isEmpty()) {
                return ValueClass.EMPTY;
            }
            try {
                return range.holds(Long.parseLong(number)) ? ValueClass.VALID : ValueClass.OUT_OF_RANGE;
            } catch (NumberFormatException e) {
                return ValueClass.NOT_A_NUMBER;
            }
        }

        @Override
        public String expectation() {
            return "a whole number from " + range.least() + " to " + range.most();
        }
    }

    record Digits(int most) implements ValueType {

        @Override
        public ValueClass check(String value) {
            long limit = (long) Math.pow(10, most) - 1;
            return new Number(new Range(0, limit)).check(value);
        }

        @Override
        public String expectation() {
            return "a whole number of at most " + most + " digits";
        }
    }

    record Decimal(BigDecimal least, BigDecimal most) implements ValueType {

        private static final int LONGEST = 12;

        @Override
        public ValueClass check(String value) {
            String number = value.strip();
            if (number.isEmpty()) {
                return ValueClass.EMPTY;
            }
            if (number.length() > LONGEST || number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
                return ValueClass.NOT_A_NUMBER;
            }
            try {
                BigDecimal decimal = new BigDecimal(number);
                boolean inRange = decimal.compareTo(least) >= 0 && decimal.compareTo(most) <= 0;
                return inRange && decimal.scale() <= 1 ? ValueClass.VALID : ValueClass.OUT_OF_RANGE;
            } catch (NumberFormatException e) {
                return ValueClass.NOT_A_NUMBER;
            }
        }

        @Override
        public String expectation() {
            return "a number from " + least + " to " + most + " with at most one decimal";
        }
    }

    record Date() implements ValueType {

        @Override
        public ValueClass check(String value) {
            return IlrDates.date(value).isPresent() ? ValueClass.VALID : ValueClass.NOT_A_DATE;
        }

        @Override
        public String expectation() {
            return "a day of the calendar as yyyy-mm-dd";
        }
    }

    record DateTime() implements ValueType {

        @Override
        public ValueClass check(String value) {
            return IlrDates.dateTime(value).isPresent() ? ValueClass.VALID : ValueClass.NOT_A_DATE;
        }

        @Override
        public String expectation() {
            return "a moment as yyyy-mm-ddThh:mm:ss";
        }
    }

    record Codes(Set<String> codes) implements ValueType {

        private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

        @Override
        public ValueClass check(String value) {
            String code = value.strip();
            if (code.isEmpty()) {
                return ValueClass.EMPTY;
            }
            boolean known = codes.contains(code)
                    || codes.contains(LEADING_ZEROS.matcher(code).replaceFirst(""));
            return known ? ValueClass.VALID : ValueClass.UNKNOWN_CODE;
        }

        @Override
        public String expectation() {
            return codes.size() == 1 ? codes.iterator().next() : "one of " + String.join(", ", codes);
        }
    }

    /** Characters of one kind: a class of a regular expression, and the words for it. */
    record Characters(Range length, boolean[] plain, boolean others, String words) implements ValueType {

        private static final int PLAIN = 128;

        static Characters of(String argument) {
            int from = argument.indexOf('[');
            int to = argument.indexOf("] ", from) + 1;
            Pattern kind = Pattern.compile(argument.substring(from, to));
            boolean[] plain = new boolean[PLAIN];
            for (char c = 0; c < PLAIN; c++) {
                plain[c] = kind.matcher(String.valueOf(c)).matches();
            }
            boolean others = argument.charAt(from + 1) == '^';
            return new Characters(
                    Range.of(argument.substring(0, from).strip()), plain, others, argument.substring(to + 1));
        }

        @Override
        public ValueClass check(String value) {
            if (value.isEmpty()) {
                return ValueClass.EMPTY;
            }
            ValueClass ofLength = length.length(value);
            for (int i = 0; ofLength == ValueClass.VALID && i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < PLAIN ? !plain[c] : !others) {
                    return ValueClass.WRONG_CHARACTERS;
                }
            }
            return ofLength;
        }

        @Override
        public String expectation() {
            return length.ofLength() + ": " + words;
        }
    }

    record Matching(Pattern pattern, String words) implements ValueType {

        @Override
        public ValueClass check(String value) {
            if (value.isEmpty()) {
                return ValueClass.EMPTY;
            }
            return pattern.matcher(value).matches() ? ValueClass.VALID : ValueClass.WRONG_FORM;
        }

        @Override
        public String expectation() {
            return words;
        }
    }
}
