package org.withme.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the broken rules of a request, so that the caller learns all of them at once: a hundred, if there are more. */
public final class Violations {

    private static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    public Violations add(String pointer, String code, String detail, String remedy) {
        return add(new Violation(pointer, code, detail, remedy));
    }

    public Violations add(Violation violation) {
        if (found.size() < MOST) {
            found.add(violation);
        }
        return this;
    }

    public Violations addIf(boolean broken, String pointer, String code, String detail, String remedy) {
        return broken ? add(pointer, code, detail, remedy) : this;
    }

    /** A text that may be left out: what is sent can be read and has at most so many characters. */
    public Violations text(String pointer, String text, int most) {
        return text(pointer, text, most, "Write something, or leave it out.");
    }

    /** As {@link #text(String, String, int)}, with what to do instead where nothing can be read. */
    public Violations text(String pointer, String text, int most, String remedy) {
        if (text == null) {
            return this;
        }
        return addIf(WrittenText.saysNothing(text), pointer, "blank", "Nothing in it can be read.", remedy)
                .addIf(
                        WrittenText.length(text) > most,
                        pointer,
                        "too-long",
                        "It has more than " + most + " characters.",
                        "Shorten it to at most " + most + " characters.");
    }

    /** As {@link #text(String, String, int, String)}, of a text that must be there. */
    public Violations requiredText(String pointer, String text, int most, String remedy) {
        return addIf(text == null, pointer, "missing", "It is missing.", remedy).text(pointer, text, most, remedy);
    }

    public Violations addAll(Violations others) {
        others.found.forEach(this::add);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** Refuses with {@link StandardProblem#INVALID_REQUEST} if anything was found. */
    public void orThrow() {
        orThrow(StandardProblem.INVALID_REQUEST);
    }

    /** Refuses with the given type if anything was found. */
    public void orThrow(ProblemType type) {
        if (!found.isEmpty()) {
            throw Problem.of(type).errors(found);
        }
    }
}
