package org.withme.gateway.documentation;

/**
 * How a value looks.
 *
 * @param words what it is, in words; before the model's name if there is one
 * @param model the model that it is or holds, or empty
 */
record Type(String words, String model) {

    static Type of(String words) {
        return new Type(words, "");
    }

    static Type named(String model) {
        return new Type("", model);
    }

    Type within(String before) {
        return new Type((before + " " + words).strip(), model);
    }
}
