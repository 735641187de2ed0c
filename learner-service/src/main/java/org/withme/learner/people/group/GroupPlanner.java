package org.withme.learner.people.group;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.withme.learner.people.group.GroupPlan.Place;
import org.withme.learner.people.group.GroupPlan.Stated;
import org.withme.learner.people.group.RowAnswer.Outcome;
import org.withme.learner.people.person.Person;
import org.withme.platform.problem.Violations;

/** Compares rows with what stands, and changes nothing. The earlier of two rows that disagree counts. */
final class GroupPlanner {

    private final String ukprn;
    private final Map<String, Person> staff;
    private final Map<String, UUID> learners;
    private final Map<String, Draft> groups = new LinkedHashMap<>();
    private final List<RowAnswer> answers = new ArrayList<>();

    /**
     * @param known groups by their references
     * @param staff people of the college by the names with which they sign in
     * @param learners the college's learners by their references
     */
    GroupPlanner(String ukprn, Map<String, GroupState> known, Map<String, Person> staff, Map<String, UUID> learners) {
        this.ukprn = ukprn;
        this.staff = staff;
        this.learners = learners;
        known.forEach((reference, state) -> groups.put(reference, new Draft(state)));
    }

    /** The reference of a learner as returns are kept by it. */
    static String learnRefNumber(String stated) {
        return stated.strip().toUpperCase(Locale.ROOT);
    }

    /** @param whole whether who is not named in a group is not in it any more */
    GroupPlan plan(List<ReadRow> rows, boolean whole) {
        rows.forEach(read -> answers.add(answer(read)));
        List<Draft> drafts =
                groups.values().stream().filter(draft -> draft.named).toList();
        if (rows.stream().anyMatch(read -> read.row() == null)) {
            // Nobody knows of which group it was.
            drafts.forEach(draft -> draft.refused = true);
        }
        if (whole) {
            drafts.stream().filter(draft -> !draft.refused).forEach(Draft::leaveOutWhoIsNotNamed);
        }
        return new GroupPlan(
                drafts.stream().filter(Draft::isChanged).map(Draft::stated).toList(),
                Set.copyOf(drafts.stream()
                        .filter(draft -> draft.ends)
                        .map(draft -> draft.id)
                        .toList()),
                places(drafts, draft -> draft.staff.joining()),
                places(drafts, draft -> draft.staff.leaving()),
                places(drafts, draft -> draft.learners.joining()),
                places(drafts, draft -> draft.learners.leaving()),
                List.copyOf(answers),
                whole
                        ? drafts.stream()
                                .filter(draft -> draft.refused)
                                .map(draft -> draft.reference)
                                .toList()
                        : List.of());
    }

    private RowAnswer answer(ReadRow read) {
        GroupRow row = read.row();
        if (!read.faults().isEmpty()) {
            Optional.ofNullable(row).map(GroupRow::group).map(groups::get).ifPresent(draft -> draft.refused = true);
            return refused(read, read.faults());
        }
        Draft draft = groups.computeIfAbsent(row.group().strip(), Draft::new);
        Violations faults = new Violations();
        Outcome group = draft.state(row, faults);
        Outcome person = faults.isEmpty() ? person(draft, row, faults) : Outcome.UNCHANGED;
        if (!faults.isEmpty()) {
            draft.refused = true;
            return refused(read, faults);
        }
        return new RowAnswer(read.number(), row.group(), person == Outcome.UNCHANGED ? group : person, null);
    }

    private Outcome person(Draft draft, GroupRow row, Violations faults) {
        if (row.learner() != null) {
            UUID learner = learners.get(learnRefNumber(row.learner()));
            faults.addIf(learner == null, "/learner", GroupRule.NOT_A_LEARNER);
            return learner == null ? Outcome.UNCHANGED : draft.learners.say(learner, row, "/learner", faults);
        }
        if (row.staff() != null) {
            Optional<String> subject = subject(draft, row);
            faults.addIf(subject.isEmpty(), "/staff", GroupRule.NOT_STAFF);
            return subject.map(known -> draft.staff.say(known, row, "/staff", faults))
                    .orElse(Outcome.UNCHANGED);
        }
        return row.isEnded() ? draft.end() : Outcome.UNCHANGED;
    }

    /** Whoever is taken out is known by the name with which they were put in, also when they have no account any more. */
    private Optional<String> subject(Draft draft, GroupRow row) {
        if (row.isEnded() && draft.before.staff().containsKey(row.staff())) {
            return Optional.of(draft.before.staff().get(row.staff()));
        }
        return Optional.ofNullable(staff.get(row.staff()))
                .filter(person -> row.isEnded()
                        || draft.kind.role().map(role -> person.is(role, ukprn)).orElse(true))
                .map(Person::subject);
    }

    private static RowAnswer refused(ReadRow read, Violations faults) {
        return new RowAnswer(
                read.number(), read.row() == null ? null : read.row().group(), Outcome.REFUSED, faults.list());
    }

    private static <T> List<Place<T>> places(Collection<Draft> drafts, Function<Draft, Collection<T>> people) {
        return drafts.stream()
                .flatMap(draft -> people.apply(draft).stream().map(person -> new Place<>(draft.id, draft.kind, person)))
                .toList();
    }

    /** A group as the rows read so far leave it. */
    private static final class Draft {

        private final GroupState before;
        private final UUID id;
        private final String reference;
        private final Places<String> staff;
        private final Places<UUID> learners;
        private GroupKind kind;
        private String name;
        private boolean saysKind;
        private boolean saysName;
        private boolean named;
        private boolean isBack;
        private boolean ends;
        private boolean refused;

        Draft(String reference) {
            this(new GroupState(
                    UuidCreator.getTimeOrderedEpoch(), reference, null, reference, true, Map.of(), Set.of()));
        }

        Draft(GroupState state) {
            before = state;
            id = state.id();
            reference = state.reference();
            kind = state.kind();
            name = state.name();
            staff = new Places<>(Set.copyOf(state.staff().values()));
            learners = new Places<>(state.learners());
        }

        /** Takes in what the row says of the group itself. */
        Outcome state(GroupRow row, Violations faults) {
            faults.addIf(kind == null && row.kind() == null, "/kind", GroupRule.NO_KIND)
                    .addIf(saysKind && row.kind() != null && row.kind() != kind, "/kind", GroupRule.SAID_DIFFERENTLY)
                    .addIf(
                            saysName
                                    && row.name() != null
                                    && !row.name().strip().equals(name),
                            "/name",
                            GroupRule.SAID_DIFFERENTLY);
            if (!faults.isEmpty()) {
                return Outcome.REFUSED;
            }
            Stated earlier = stated();
            boolean back = before.isOver() && !isBack && !row.isEnded();
            named = true;
            isBack |= back;
            saysKind |= row.kind() != null;
            saysName |= row.name() != null;
            kind = row.kind() == null ? kind : row.kind();
            name = row.name() == null ? name : row.name().strip();
            if (back) {
                return Outcome.ADDED;
            }
            return stated().equals(earlier) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }

        Outcome end() {
            if (ends || before.isOver()) {
                return Outcome.UNCHANGED;
            }
            ends = true;
            staff.leaveAll();
            learners.leaveAll();
            return Outcome.ENDED;
        }

        void leaveOutWhoIsNotNamed() {
            staff.leaveOutWhoIsNotNamed();
            learners.leaveOutWhoIsNotNamed();
        }

        boolean isChanged() {
            boolean other = kind != before.kind() || !name.equals(before.name());
            return !ends && (before.isOver() ? isBack : other);
        }

        Stated stated() {
            return new Stated(id, reference, kind, name);
        }
    }
}
