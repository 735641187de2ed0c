package org.withme.learner.people.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.withme.learner.people.group.GroupPlan.Place;
import org.withme.learner.people.group.GroupPlan.Stated;
import org.withme.learner.people.group.RowAnswer.Outcome;
import org.withme.learner.people.person.Person;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.StatedLearners.StatedLearner;
import org.withme.platform.problem.Violations;

/** Compares rows with what stands, and changes nothing. The earlier of two rows that disagree counts. */
final class GroupPlanner {

    private final String ukprn;
    private final Map<String, Person> staff;
    private final Map<String, StatedLearner> learners;
    private final Map<String, Draft> groups = new LinkedHashMap<>();
    private final List<RowAnswer> answers = new ArrayList<>();

    /**
     * @param known groups by their references
     * @param staff people of the college by the names with which they sign in
     * @param learners the college's learners by their references
     */
    GroupPlanner(
            String ukprn,
            Map<String, GroupState> known,
            Map<String, Person> staff,
            Map<String, StatedLearner> learners) {
        this.ukprn = ukprn;
        this.staff = staff;
        this.learners = learners;
        known.forEach((reference, state) -> groups.put(reference, new Draft(state)));
    }

    /** @param whole whether who is not named in a group is not in it any more */
    GroupPlan plan(List<ReadRow<GroupRow>> rows, boolean whole) {
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
                        .filter(draft -> draft.ends && !draft.before.isOver())
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

    /** A row that is refused has no effect, and its group is not taken as a whole. */
    private RowAnswer answer(ReadRow<GroupRow> read) {
        GroupRow row = read.row();
        Violations faults = read.faults();
        if (faults.isEmpty()) {
            Draft draft = groups.computeIfAbsent(row.group().strip(), Draft::new);
            Optional<UUID> learner = Optional.ofNullable(row.learner())
                    .map(LearnerReference::kept)
                    .map(learners::get)
                    .map(StatedLearner::learner);
            Optional<String> member = Optional.ofNullable(row.staff()).flatMap(name -> subject(draft, row));
            faults = draft.faults(row, learner, member);
            if (faults.isEmpty()) {
                return new RowAnswer(read.number(), row.group(), draft.take(row, learner, member), null);
            }
        }
        String group = row == null ? null : row.group();
        Optional.ofNullable(group).map(String::strip).map(groups::get).ifPresent(draft -> draft.refused = true);
        return new RowAnswer(read.number(), group, Outcome.REFUSED, faults.list());
    }

    /** Whoever is taken out is known by the name with which they were put in, also when they have no account any more. */
    private Optional<String> subject(Draft draft, GroupRow row) {
        if (row.isEnded() && draft.before.staff().containsKey(row.staff())) {
            return Optional.of(draft.before.staff().get(row.staff()));
        }
        Optional<String> role = Optional.ofNullable(draft.kindAfter(row)).flatMap(GroupKind::role);
        return Optional.ofNullable(staff.get(row.staff()))
                .filter(person -> row.isEnded()
                        || role.map(needed -> person.is(needed, ukprn) || person.hasNoRoleYet())
                                .orElse(true))
                .map(Person::subject);
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
        private boolean isAlive;
        private boolean ends;
        private boolean refused;

        Draft(String reference) {
            this(GroupState.none(null, reference, null, reference));
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

        GroupKind kindAfter(GroupRow row) {
            return row.kind() == null ? kind : row.kind();
        }

        private String nameAfter(GroupRow row) {
            return row.name() == null ? name : row.name().strip();
        }

        /** What stands in the way of a row, beside what stands and what earlier rows said. */
        Violations faults(GroupRow row, Optional<UUID> learner, Optional<String> member) {
            Violations faults = new Violations()
                    .addIf(kindAfter(row) == null, "/kind", GroupRule.NO_KIND)
                    .addIf(saysKind && kindAfter(row) != kind, "/kind", GroupRule.SAID_DIFFERENTLY)
                    .addIf(saysName && !nameAfter(row).equals(name), "/name", GroupRule.SAID_DIFFERENTLY)
                    .addIf(row.endsGroup() ? isAlive : ends, "/ended", GroupRule.SAID_DIFFERENTLY)
                    .addIf(row.learner() != null && learner.isEmpty(), "/learner", LearnerReference.NOT_KNOWN)
                    .addIf(row.staff() != null && member.isEmpty(), "/staff", GroupRule.NOT_STAFF);
            learner.ifPresent(
                    known -> faults.addIf(learners.contradicts(known, row), "/learner", GroupRule.SAID_DIFFERENTLY));
            member.ifPresent(
                    known -> faults.addIf(staff.contradicts(known, row), "/staff", GroupRule.SAID_DIFFERENTLY));
            return faults;
        }

        Outcome take(GroupRow row, Optional<UUID> learner, Optional<String> member) {
            Outcome group = state(row);
            Outcome person = learner.map(known -> learners.say(known, row))
                    .or(() -> member.map(known -> staff(known, row)))
                    .orElseGet(() -> row.endsGroup() ? end() : Outcome.UNCHANGED);
            return person == Outcome.UNCHANGED ? group : person;
        }

        /** Whoever was put in by the same name with another account makes room. */
        private Outcome staff(String subject, GroupRow row) {
            Optional.ofNullable(before.staff().get(row.staff()))
                    .filter(other -> !other.equals(subject))
                    .ifPresent(staff::leave);
            return staff.say(subject, row);
        }

        private Outcome state(GroupRow row) {
            Stated earlier = stated();
            boolean back = before.isOver() && !isAlive && !row.isEnded();
            named = true;
            isAlive |= !row.isEnded();
            saysKind |= row.kind() != null;
            saysName |= row.name() != null;
            kind = kindAfter(row);
            name = nameAfter(row);
            if (back) {
                return Outcome.ADDED;
            }
            return stated().equals(earlier) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }

        private Outcome end() {
            boolean ended = !ends && !before.isOver();
            ends = true;
            staff.leaveAll();
            learners.leaveAll();
            return ended ? Outcome.ENDED : Outcome.UNCHANGED;
        }

        void leaveOutWhoIsNotNamed() {
            staff.leaveOutWhoIsNotNamed();
            learners.leaveOutWhoIsNotNamed();
        }

        boolean isChanged() {
            boolean other = kind != before.kind() || !name.equals(before.name());
            return !ends && (before.isOver() ? isAlive : other);
        }

        Stated stated() {
            return new Stated(id, reference, kind, name);
        }
    }
}
