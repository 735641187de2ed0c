package org.withme.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the broken rules of a request, so that the caller learns all of them at once: a hundred, if there are more. */
public final class Violations {

    private static final int MOST = 100;

    private final List<Broken> found = new ArrayList<>();

    private record Broken(String pointer, Rule rule) {}

    public Violations add(String pointer, Rule rule) {
        return add(new Broken(pointer, rule));
    }

    public Violations addIf(boolean broken, String pointer, Rule rule) {
        return broken ? add(pointer, rule) : this;
    }

    /** A text that may be left out: what is sent can be read and has at most so many characters. */
    public Violations text(String pointer, @Nullable String text, int most) {
        return text(pointer, text, most, StandardRule.BLANK);
    }

    /** As {@link #text(String, String, int)}, with what to do instead where nothing can be read. */
    public Violations text(String pointer, @Nullable String text, int most, String remedy) {
        return text(pointer, text, most, StandardRule.BLANK.remedied(remedy));
    }

    /** As {@link #text(String, String, int, String)}, of a text that must be there. */
    public Violations requiredText(String pointer, @Nullable String text, int most, String remedy) {
        return addIf(text == null, pointer, StandardRule.MISSING.remedied(remedy))
                .text(pointer, text, most, remedy);
    }

    private Violations text(String pointer, @Nullable String text, int most, Rule blank) {
        return text == null
                ? this
                : addIf(WrittenText.saysNothing(text), pointer, blank)
                        .addIf(WrittenText.length(text) > most, pointer, StandardRule.TOO_LONG.with("most", most));
    }

    /** A text that may be left out and has a form. */
    public Violations form(String pointer, @Nullable String text, Pattern form, Rule rule) {
        return addIf(text != null && !form.matcher(text).matches(), pointer, rule);
    }

    /** A number that may be left out and has a least and a most. */
    public Violations range(String pointer, @Nullable Integer number, int least, int most, Rule rule) {
        return addIf(number != null && (number < least || number > most), pointer, rule);
    }

    public Violations addAll(Violations others) {
        others.found.forEach(this::add);
        return this;
    }

    private Violations add(Broken rule) {
        if (found.size() < MOST) {
            found.add(rule);
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return found.stream()
                .map(broken -> broken.rule().brokenAt(broken.pointer()))
                .toList();
    }

    /** Refuses, if anything was found, with what the first of it is refused with. */
    public void orThrow() {
        if (!found.isEmpty()) {
            throw Problem.of(found.get(0).rule().kind().problem()).errors(list());
        }
    }
}
