package org.withme.learner.record.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes that a field may have in a year. */
public final class CodeList {

    private final String field;
    private final String rule;
    private final Map<Integer, Code> codes;

    CodeList(String field, String rule, Map<Integer, Code> codes) {
        this.field = field;
        this.rule = rule;
        this.codes = codes;
    }

    /**
     * @param lastStart the last day on which an aim may start with the code; none if it has no end
     * @param words empty if the code has none
     */
    record Code(Optional<LocalDate> lastStart, String words) {}

    public String field() {
        return field;
    }

    /** The id of the rule that the specification has for the list, or one of our own. */
    public String rule() {
        return rule;
    }

    /** Whether the code is on the list at all. */
    public boolean knows(int code) {
        return codes.containsKey(code);
    }

    /** Whether an aim that started on that day may have the code; a code that is not on the list may be had by none. */
    public boolean isOpenOn(int code, LocalDate start) {
        return knows(code)
                && codes.get(code).lastStart().map(last -> !start.isAfter(last)).orElse(true);
    }

    /** The codes that still can be given, in the order of the list. */
    public List<Integer> open() {
        return codes.entrySet().stream()
                .filter(code -> code.getValue().lastStart().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<String> words(int code) {
        return Optional.ofNullable(codes.get(code)).map(Code::words).filter(words -> !words.isEmpty());
    }
}
