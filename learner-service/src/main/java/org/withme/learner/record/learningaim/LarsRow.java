package org.withme.learner.record.learningaim;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param line where it begins in the file, counted from 1
 * @param values by the name of the column, without regard to case
 */
record LarsRow(long line, Map<String, String> values) {

    /** The value without spaces around it; null if the column or the value is not there. */
    String value(String column) {
        String value = values.get(column);
        if (value == null) {
            return null;
        }
        String plain = value.replace("\0", "").strip();
        return plain.isEmpty() ? null : plain;
    }
}
