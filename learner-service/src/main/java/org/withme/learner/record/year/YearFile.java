package org.withme.learner.record.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of a year's file, taken apart. A file that says too little is refused with its name. */
record YearFile(
        String name,
        Map<String, String> facts,
        Map<String, CodeList> codes,
        Map<String, Set<Integer>> meanings,
        List<String> structure) {

    private static final String UNTIL = "until ";
    private static final int DAY = 10;

    static YearFile of(String name, String text) {
        Map<String, List<String>> sections = sections(text);
        YearFile file = new YearFile(
                name,
                facts(sections.getOrDefault("year", List.of())),
                codes(sections.getOrDefault("codes", List.of())),
                meanings(sections.getOrDefault("meanings", List.of())),
                sections.getOrDefault("structure", List.of()));
        List.of("code", "name", "namespace", "accepted", "cross-record-rule").forEach(file::fact);
        return file;
    }

    /** What the file must say of its year. */
    String fact(String of) {
        String said = facts.get(of);
        if (said == null) {
            throw new IllegalStateException("The collection year " + name + " does not say its " + of);
        }
        return said;
    }

    private static Map<String, List<String>> sections(String text) {
        Map<String, List<String>> sections = new HashMap<>();
        String[] parts = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("\n"))
                .split("(?m)^\\[");
        for (String part : parts) {
            List<String> lines = part.lines().toList();
            if (!lines.isEmpty()) {
                sections.put(lines.get(0).replace("]", ""), lines.subList(1, lines.size()));
            }
        }
        return sections;
    }

    private static Map<String, String> facts(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));
    }

    private static Map<String, CodeList> codes(List<String> lines) {
        Map<String, CodeList> lists = new HashMap<>();
        Map<Integer, CodeList.Code> list = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.strip().split(" ", 2);
            String rest = words.length == 1 ? "" : words[1];
            if (!line.startsWith(" ")) {
                list = new LinkedHashMap<>();
                lists.put(words[0], new CodeList(words[0], rest, list));
            } else if (rest.startsWith(UNTIL)) {
                LocalDate last = LocalDate.parse(rest.substring(UNTIL.length(), UNTIL.length() + DAY));
                list.put(
                        Integer.valueOf(words[0]),
                        new CodeList.Code(
                                Optional.of(last),
                                rest.substring(UNTIL.length() + DAY).strip()));
            } else {
                list.put(Integer.valueOf(words[0]), new CodeList.Code(Optional.empty(), rest));
            }
        }
        return lists;
    }

    private static Map<String, Set<Integer>> meanings(List<String> lines) {
        Map<String, Set<Integer>> meanings = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            Arrays.stream(words, 2, words.length)
                    .map(Integer::valueOf)
                    .forEach(meanings.computeIfAbsent(words[0] + " " + words[1], key -> new TreeSet<>())::add);
        }
        return meanings;
    }
}
