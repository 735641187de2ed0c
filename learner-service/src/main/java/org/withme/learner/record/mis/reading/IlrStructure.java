package org.withme.learner.record.mis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;

/** The elements of a return of a year, made from the table of the year's file. */
final class IlrStructure {

    private static final Map<String, Element> MESSAGES = CollectionYears.known().stream()
            .collect(Collectors.toUnmodifiableMap(CollectionYear::code, year -> read(year.structure())));

    private IlrStructure() {}

    /** The root of a return of that year. */
    static Element messageOf(CollectionYear year) {
        return MESSAGES.get(year.code());
    }

    /** The latest year in which a group of that name has the child. */
    static Optional<CollectionYear> yearWith(String group, String child) {
        return CollectionYears.known().stream()
                .filter(year -> has(messageOf(year), group, child))
                .reduce((earlier, later) -> later);
    }

    private static boolean has(Element element, String group, String child) {
        return element.name().equals(group) && element.placeOf(child) >= 0
                || element.children().stream().anyMatch(inner -> has(inner, group, child));
    }

    private static Element read(List<String> table) {
        int[] next = {0};
        return element(table.stream().map(Line::of).toList(), next);
    }

    private static Element element(List<Line> lines, int[] next) {
        Line own = lines.get(next[0]++);
        List<Element> children = new ArrayList<>();
        while (next[0] < lines.size() && lines.get(next[0]).depth() > own.depth()) {
            children.add(element(lines, next));
        }
        return new Element(own.name(), Element.Occurrence.of(own.occurrence()), own.type(), children);
    }

    private record Line(int depth, String name, String occurrence, Optional<ValueType> type) {

        static Line of(String text) {
            int depth = text.length() - text.stripLeading().length();
            String[] words = text.strip().split(" ", 4);
            Optional<ValueType> type = words.length > 2
                    ? Optional.of(ValueType.of(words[2], words.length > 3 ? words[3] : ""))
                    : Optional.empty();
            return new Line(depth, words[0], words[1], type);
        }
    }
}
