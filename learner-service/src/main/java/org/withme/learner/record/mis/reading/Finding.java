package org.withme.learner.record.mis.reading;

import org.withme.learner.record.year.CollectionYear;

/**
 * One broken rule of a return, never with the value that broke it.
 *
 * @param rule the rule's id as colleges know it, {@code FD_<Field>} for the structure
 * @param path where it is, for example {@code /Message/Learner[3]/ULN}
 * @param valueClass what kind of wrong it is
 * @param reason what is wrong, in a sentence
 * @param remedy what to do about it, in a sentence
 */
public record Finding(String rule, String path, ValueClass valueClass, String reason, String remedy) {

    static Finding ofStructure(String field, String path, ValueClass valueClass, String expectation) {
        return new Finding("FD_" + field, path, valueClass, valueClass.reason(field), valueClass.remedy(expectation));
    }

    /** A value of the wrong type; where spaces alone make it wrong, or a sign that nobody sees, that is said. */
    static Finding ofValue(Element element, String path, ValueClass valueClass, String value, CollectionYear year) {
        ValueType type = element.type().orElseThrow();
        Finding plain = ofStructure(element.name(), path, valueClass, type.expectation());
        if (element.name().equals("Year") && valueClass == ValueClass.UNKNOWN_CODE) {
            return plain.saying(
                    "Year is not that of the namespace, which is of " + year.name() + ".",
                    "Send Year " + year.code() + ", or the namespace of the year that is meant.");
        }
        String reason = valueClass.reason(element.name());
        String begin = reason.substring(0, reason.length() - 1);
        if (value.strip().length() < value.length() && type.check(value.strip()) == ValueClass.VALID) {
            return plain.saying(begin + " with the spaces around it.", "Send it without the spaces around it.");
        }
        if (value.chars().anyMatch(Finding::isUnseen)) {
            return plain.saying(
                    begin + ": it holds a space that does not break, or a sign that nobody sees.",
                    "Type the value again by hand. " + valueClass.remedy(type.expectation()));
        }
        return plain;
    }

    private static boolean isUnseen(int c) {
        return c != ' ' && Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    static Finding ofAnotherYear(String field, String path, CollectionYear year, CollectionYear had) {
        return new Finding(
                "FD_" + field,
                path,
                ValueClass.UNEXPECTED,
                field + " is no element of " + year.name() + " in this place; it is one of " + had.name() + ".",
                "Remove it, and ask for an export in the structure of " + year.name() + ".");
    }

    static Finding ofAttribute(String field, String path) {
        return new Finding(
                "FD_" + field,
                path,
                ValueClass.UNEXPECTED,
                field + " has an attribute; the elements of a return have none.",
                "Export the return without attributes on " + field + ".");
    }

    static Finding ofStrayText(String field, String path) {
        return new Finding(
                "FD_" + field,
                path,
                ValueClass.UNEXPECTED,
                "There is text between the elements of " + field + ".",
                "Remove it: only elements stand there.");
    }

    Finding at(String place) {
        return new Finding(rule, place, valueClass, reason, remedy);
    }

    private Finding saying(String otherReason, String otherRemedy) {
        return new Finding(rule, path, valueClass, otherReason, otherRemedy);
    }

    static Finding ofNamespace(String field, String path, String namespace, String expected) {
        boolean none = namespace == null || namespace.isEmpty();
        return new Finding(
                "Namespace_Mismatch",
                path,
                ValueClass.UNEXPECTED,
                field + " stands in " + (none ? "no namespace" : "another namespace") + ", Message in " + expected
                        + ".",
                "Export the return so that every element has the namespace of Message: without xmlns on " + field
                        + ".");
    }
}
