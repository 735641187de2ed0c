package org.withme.learner.people.attendance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The marks of a register: which there are, and what each means. */
@Singleton
class Marks {

    private final Map<String, MarkMeaning> meanings = new TreeMap<>();

    Marks(AttendanceConfig config) {
        mean(MarkMeaning.CAME, config.marks().came());
        mean(MarkMeaning.MISSED, config.marks().missed());
        mean(MarkMeaning.NOT_COUNTED, config.marks().notCounted());
    }

    private void mean(MarkMeaning meaning, List<String> marks) {
        marks.forEach(mark -> {
            if (meanings.put(written(mark), meaning) != null) {
                throw new IllegalArgumentException("withme.attendance.marks: the mark " + mark + " is named twice");
            }
        });
    }

    /** As it is kept. */
    static String written(String mark) {
        return mark.strip().toUpperCase(Locale.ROOT);
    }

    Optional<MarkMeaning> meaning(String mark) {
        return Optional.ofNullable(meanings.get(written(mark)));
    }

    List<String> all() {
        return List.copyOf(meanings.keySet());
    }

    List<String> that(MarkMeaning meaning) {
        return meanings.entrySet().stream()
                .filter(mark -> mark.getValue() == meaning)
                .map(Map.Entry::getKey)
                .toList();
    }
}
