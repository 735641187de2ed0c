package org.withme.learner.people.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.learner.people.directory.StaffMember;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** Finds the person, who may only be known to the directory, before the transaction of {@link KeepingTeams} begins. */
@ApplicationScoped
@Effort("team-naming")
class NamingTeamMembers {

    private final Access access;
    private final CurrentCaller callers;
    private final People people;
    private final AccountDirectory directory;
    private final KeepingTeams teams;
    private final Clock clock;

    NamingTeamMembers(
            Access access,
            CurrentCaller callers,
            People people,
            AccountDirectory directory,
            KeepingTeams teams,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.people = people;
        this.directory = directory;
        this.teams = teams;
        this.clock = clock;
    }

    TeamMemberView name(UUID learner, NameTeamMember command) {
        access.require(TeamAccess.mayName(learner, LocalDate.now(clock)));
        TeamRules.check(command, LocalDate.now(clock)).orThrow();
        return teams.name(learner, staff(command), command);
    }

    /** Somebody unknown and somebody of another college are refused alike. */
    private Person staff(NameTeamMember command) {
        String college = callers.get().ukprn().orElseThrow();
        Optional<Person> known = command.subject() == null ? Optional.empty() : people.find(command.subject());
        Optional<Person> staff = known.filter(person -> person.is(command.role(), college))
                .or(() -> lookUp(command).filter(person -> person.is(command.role(), college)));
        if (staff.isEmpty()) {
            throw notStaff(command);
        }
        return staff.get();
    }

    private Optional<Person> lookUp(NameTeamMember command) {
        Optional<StaffMember> found = command.subject() == null
                ? directory.staffByUsername(command.username())
                : directory.staffBySubject(command.subject());
        return found.map(Person::of);
    }

    private static Problem notStaff(NameTeamMember command) {
        return Problem.at(command.subject() == null ? "/username" : "/subject", TeamRule.NOT_STAFF_IN_THAT_ROLE);
    }
}
