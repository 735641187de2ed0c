package org.withme.learner.record.mis.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of the structure: how often it occurs, and what it holds: text of a type, or elements in order. */
final class Element {

    private final String name;
    private final Occurrence occurrence;
    private final Optional<ValueType> type;
    private final List<Element> children;
    private final Map<String, Integer> places = new HashMap<>();

    Element(String name, Occurrence occurrence, Optional<ValueType> type, List<Element> children) {
        this.name = name;
        this.occurrence = occurrence;
        this.type = type;
        this.children = List.copyOf(children);
        for (int place = 0; place < children.size(); place++) {
            places.put(children.get(place).name, place);
        }
    }

    String name() {
        return name;
    }

    Occurrence occurrence() {
        return occurrence;
    }

    Optional<ValueType> type() {
        return type;
    }

    List<Element> children() {
        return children;
    }

    /** The place of a child in the sequence, -1 if it does not belong here. */
    int placeOf(String child) {
        return places.getOrDefault(child, -1);
    }

    record Occurrence(int least, int most) {

        static Occurrence of(String words) {
            return switch (words) {
                case "1" -> new Occurrence(1, 1);
                case "?" -> new Occurrence(0, 1);
                case "*" -> new Occurrence(0, Integer.MAX_VALUE);
                case "+" -> new Occurrence(1, Integer.MAX_VALUE);
                default ->
                    new Occurrence(
                            Integer.parseInt(words.substring(0, words.indexOf('.'))),
                            Integer.parseInt(words.substring(words.lastIndexOf('.') + 1)));
            };
        }
    }
}
