package org.withme.learner.people.account;

import static org.withme.learner.people.access.Relations.atCollegeIn;

import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/** Who opens accounts: the college's MIS administrator and its MIS, for learners of the college. */
final class AccountAccess {

    private AccountAccess() {}

    static Policy mayOpen(UUID learner) {
        return Policy.change(
                "open-account", Aspects.ACCOUNT, learner, atCollegeIn(Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT));
    }
}
