package org.withme.learner.learning.autonomy;

/** How far a learner decides alone, in the order in which it grows. */
public enum Stage {
    DONE_FOR_ME("done for me"),
    WITH_ME("with me"),
    LED_BY_ME("led by me");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** {@code "led by me"}. */
    String inWords() {
        return words;
    }

    /** True of the next in either direction: nobody skips one. */
    boolean isOneStepFrom(Stage other) {
        return Math.abs(ordinal() - other.ordinal()) == 1;
    }

    boolean isBackFrom(Stage other) {
        return ordinal() < other.ordinal();
    }

    /** The next one; the last has none, and is its own. */
    Stage next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
