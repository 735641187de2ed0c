package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.problem.Problem;

/** Somebody who belongs to no college is known by their account alone (L29). Not one transaction, as in {@link OpeningAccounts}. */
@ApplicationScoped
class AddingPeople {

    private final NewcomerAccess access;
    private final MeetingPeople people;
    private final OpeningAccounts opening;

    AddingPeople(NewcomerAccess access, MeetingPeople people, OpeningAccounts opening) {
        this.access = access;
        this.people = people;
        this.opening = opening;
    }

    /** The same username again is the same person, who gets a new password while the account was never used. */
    AccountView add(AddPerson command) {
        access.requireOperator();
        AccountRules.check(command).orThrow();
        Optional<UUID> known = people.known(command.username());
        UUID learner = known.orElseGet(people::somebodyNew);
        try {
            return opening.open(learner, command.username(), OpeningAccounts.NO_COLLEGE);
        } catch (Problem taken) {
            if (known.isEmpty() && taken.type() == AccountProblem.USERNAME_TAKEN) {
                people.forget(learner);
            }
            throw taken;
        }
    }
}
