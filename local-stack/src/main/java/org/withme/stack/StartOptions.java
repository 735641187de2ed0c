package org.withme.stack;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code ./withme start} was told.
 *
 * @param fresh whether all data is forgotten first
 * @param demo whether the demo is loaded; never while a service is left out, for the demo needs them all
 * @param without the services that somebody else runs, an IDE for example
 * @param debugged the service that waits for a debugger to attach
 */
record StartOptions(boolean fresh, boolean demo, Set<String> without, Optional<String> debugged) {

    /** Throws {@link StackException} for what is no option or no service. */
    static StartOptions of(List<String> arguments) {
        boolean fresh = false;
        boolean demo = true;
        Set<String> without = new TreeSet<>();
        Optional<String> debugged = Optional.empty();
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--without" -> without.add(service(word, words));
                case "--debug" -> debugged = Optional.of(service(word, words));
                default -> throw new StackException("Unknown option: " + word + ". ./withme help lists them.");
            }
        }
        if (debugged.filter(without::contains).isPresent()) {
            throw new StackException(debugged.get() + " cannot be debugged here while it is left out.");
        }
        return new StartOptions(fresh, demo && without.isEmpty(), without, debugged);
    }

    private static String service(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new StackException(option + " needs the name of a service: " + Services.names() + ".");
        }
        return Services.named(words.next()).name();
    }
}
