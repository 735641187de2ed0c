package org.withme.learner.people.group;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.withme.learner.people.group.RowAnswer.Outcome;

/** Who is in a group, as the rows read so far leave it: of its staff, or of its learners. */
final class Places<T> {

    private final Set<T> before;
    private final Map<T, Boolean> said = new HashMap<>();
    private final Set<T> joining = new LinkedHashSet<>();
    private final Set<T> leaving = new LinkedHashSet<>();

    Places(Set<T> before) {
        this.before = before;
    }

    /** Whether an earlier row said something else of the same person. */
    boolean contradicts(T person, GroupRow row) {
        return said.getOrDefault(person, row.isEnded()) != row.isEnded();
    }

    /** Takes in a row about one of them. */
    Outcome say(T person, GroupRow row) {
        boolean ended = row.isEnded();
        if (said.putIfAbsent(person, ended) != null || before.contains(person) != ended) {
            return Outcome.UNCHANGED;
        }
        (ended ? leaving : joining).add(person);
        return ended ? Outcome.ENDED : Outcome.ADDED;
    }

    void leave(T person) {
        leaving.add(person);
    }

    void leaveAll() {
        leaving.addAll(before);
    }

    void leaveOutWhoIsNotNamed() {
        before.stream().filter(person -> !said.containsKey(person)).forEach(leaving::add);
    }

    List<T> joining() {
        return List.copyOf(joining);
    }

    List<T> leaving() {
        return List.copyOf(leaving);
    }
}
