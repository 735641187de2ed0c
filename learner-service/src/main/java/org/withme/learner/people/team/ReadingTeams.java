package org.withme.learner.people.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.group.Groups;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class ReadingTeams {

    private final Access access;
    private final CurrentCaller callers;
    private final Relationships relationships;
    private final People people;
    private final Colleges colleges;
    private final Groups groups;
    private final Cursors cursors;
    private final Clock clock;

    ReadingTeams(
            Access access,
            CurrentCaller callers,
            Relationships relationships,
            People people,
            Colleges colleges,
            Groups groups,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.relationships = relationships;
        this.people = people;
        this.colleges = colleges;
        this.groups = groups;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<TeamMemberView> list(UUID learner, boolean withEnded, String cursor, Integer asked) {
        access.require(TeamAccess.mayRead(learner));
        String filter = "team?learner=" + learner + "&ended=" + withEnded;
        Optional<Relationships.Position> after =
                cursors.position(filter, cursor).map(Relationships.Position::of);
        Limit limit = Limit.of(asked);
        LocalDate today = LocalDate.now(clock);
        Relationships.Filter which =
                new Relationships.Filter(collegeSeenBy(callers.get(), learner), withEnded ? null : today);
        List<Relationship> rows = relationships.page(learner, which, after.orElse(null), limit.plusOne());
        Page<Relationship> page = cursors.page(filter, limit, rows, ReadingTeams::position);
        Map<String, Person> names =
                people.named(page.items().stream().map(Relationship::subject).collect(Collectors.toSet()));
        Map<UUID, String> through = throughWhich(page.items());
        return new Page<>(
                page.items().stream()
                        .map(row -> row.view(names.get(row.subject()), colleges, through, today))
                        .toList(),
                page.next());
    }

    @Transactional
    TeamMemberView read(UUID learner, UUID relationshipId) {
        access.require(TeamAccess.mayRead(learner));
        Relationship relationship = relationships
                .ofLearner(learner, relationshipId, collegeSeenBy(callers.get(), learner))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        return relationship.view(
                people.find(relationship.subject()).orElse(null),
                colleges,
                throughWhich(List.of(relationship)),
                LocalDate.now(clock));
    }

    /** The names of the groups that gave these places. */
    private Map<UUID, String> throughWhich(List<Relationship> rows) {
        return groups.names(rows.stream().flatMap(row -> row.group().stream()).collect(Collectors.toSet()));
    }

    /** The learner sees every college's; everybody else their own. */
    private static String collegeSeenBy(Caller caller, UUID learner) {
        return caller.is(learner) ? null : caller.ukprn().orElseThrow();
    }

    private static List<String> position(Relationship row) {
        return List.of(row.startedAt().toString(), row.id().toString());
    }
}
