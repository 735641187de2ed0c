package org.withme.learner.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type of event that has words of its own. */
final class EntryTemplates {

    private static final Map<String, EntryTemplate> BY_TYPE = Stream.of(
                    LearnerTemplates.ALL,
                    PlanTemplates.ALL,
                    TutorialTemplates.ALL,
                    LearningTemplates.ALL,
                    AssessmentTemplates.ALL,
                    GuidanceTemplates.ALL,
                    AdvocacyTemplates.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toMap(EntryTemplate::type, Function.identity()));

    private EntryTemplates() {}

    static Optional<EntryTemplate> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The types that are told as one of the kinds. */
    static Set<String> typesOf(Collection<Kind> kinds) {
        return types(phrase -> kinds.contains(phrase.kind()));
    }

    /** The types of which somebody is told who is among all these readers. */
    static Set<String> typesFor(Collection<Readers> readers) {
        return types(phrase -> readers.contains(phrase.readers()));
    }

    /** The types of which several that belong together are one entry. */
    static Set<String> toldTogether() {
        return types(EntryTemplate::isToldTogether);
    }

    private static Set<String> types(Predicate<EntryTemplate> wanted) {
        return BY_TYPE.values().stream()
                .filter(wanted)
                .map(EntryTemplate::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
