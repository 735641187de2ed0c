package org.withme.stack.story;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Tells what happens, and at the end what it came to. */
final class Narrator {

    private static final String ROW = "  %-44s %6s %8s   %s%n";

    private final PrintStream out;
    private final List<Told> parts = new ArrayList<>();

    Narrator(PrintStream out) {
        this.out = out;
    }

    private static final class Told {

        private final String title;
        private final String shows;
        private int steps;
        private int refusals;

        private Told(String title, String shows) {
            this.title = title;
            this.shows = shows;
        }
    }

    /** A new part, and what it is there to show. */
    void part(String title, String shows) {
        parts.add(new Told(title, shows));
        out.printf("%n%d. %s%n", parts.size(), title);
    }

    /** Somebody does something, and this came back. */
    void step(String who, String does, String cameBack) {
        current().steps++;
        out.printf("   %s %s%n", who, does);
        out.printf("     → %s%n", cameBack);
    }

    /** Somebody tries what is not theirs to do. */
    void refusal(String who, String tries, String answer) {
        current().steps++;
        current().refusals++;
        out.printf("   %s %s%n", who, tries);
        out.printf("     ✗ %s%n", answer);
    }

    void says(String text) {
        out.println();
        text.lines().forEach(out::println);
    }

    void closes() {
        out.println();
        out.printf(ROW, "what was played", "steps", "refused", "what it shows");
        for (int index = 0; index < parts.size(); index++) {
            Told told = parts.get(index);
            out.printf(ROW, (index + 1) + ". " + told.title, told.steps, told.refusals, told.shows);
        }
        int steps = parts.stream().mapToInt(told -> told.steps).sum();
        int refusals = parts.stream().mapToInt(told -> told.refusals).sum();
        out.printf(ROW, "together", steps, refusals, "");
    }

    private Told current() {
        return parts.get(parts.size() - 1);
    }
}
