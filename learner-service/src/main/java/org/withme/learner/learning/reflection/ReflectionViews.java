package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.learning.reflection.Shares.Share;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;

/** Reflections as they are read, and by whom. */
@Singleton
class ReflectionViews {

    private static final String ALONE = "You alone.";
    private static final String SHARED = "The learner, and whoever the learner shared it with.";

    private final Shares shares;
    private final People people;
    private final PlacesThatCount places;

    ReflectionViews(Shares shares, People people, PlacesThatCount places) {
        this.shares = shares;
        this.people = people;
        this.places = places;
    }

    ReflectionView toTheLearner(Reflection reflection) {
        return toTheLearner(List.of(reflection)).get(0);
    }

    List<ReflectionView> toTheLearner(List<Reflection> reflections) {
        List<Share> all = shares.of(reflections.stream().map(Reflection::id).toList(), places.withGrace());
        Map<String, Person> names =
                people.named(all.stream().map(Share::subject).collect(Collectors.toSet()));
        Map<UUID, List<Share>> byReflection = all.stream().collect(Collectors.groupingBy(Share::reflectionId));
        return reflections.stream()
                .map(reflection ->
                        toTheLearner(reflection, byReflection.getOrDefault(reflection.id(), List.of()), names))
                .toList();
    }

    /** Nobody reads with whom else it is shared. */
    ReflectionView toAReader(SharedReflection reflection) {
        return reflection.view(SHARED);
    }

    private static ReflectionView toTheLearner(Reflection reflection, List<Share> shares, Map<String, Person> names) {
        return reflection.view(
                whoReads(shares, names),
                shares.stream().map(share -> view(share, names)).toList());
    }

    /** "You, and Jo Marsh (mentor)." */
    private static String whoReads(List<Share> shares, Map<String, Person> names) {
        String others = shares.stream()
                .filter(Share::lasts)
                .map(share -> (names.containsKey(share.subject()) ? name(share, names) : "somebody on your team") + " ("
                        + Capacity.inWords(share.role()) + ")")
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? ALONE : "You, and " + others + ".";
    }

    private static SharedWithView view(Share share, Map<String, Person> names) {
        ShareState state = share.takenBackAt() != null
                ? ShareState.TAKEN_BACK
                : share.isOver() ? ShareState.ENDED : ShareState.SHARED;
        return new SharedWithView(
                share.relationshipId(),
                name(share, names),
                share.role(),
                state,
                share.sharedAt(),
                share.readAt(),
                share.takenBackAt());
    }

    private static String name(Share share, Map<String, Person> names) {
        Person person = names.get(share.subject());
        return person == null ? null : person.displayName();
    }
}
