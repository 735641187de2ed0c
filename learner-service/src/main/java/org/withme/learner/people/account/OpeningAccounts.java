package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.learner.people.account.ClaimingAccounts.Claim;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.learner.people.directory.LearnerAccount;
import org.withme.learner.people.directory.UsernameTaken;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** Not one transaction but two, with the remote call between them: {@link ClaimingAccounts} keeps calls apart. */
@ApplicationScoped
@Effort("account-opening")
class OpeningAccounts {

    private static final Logger LOG = Logger.getLogger(OpeningAccounts.class);

    /** Stands where an account of somebody of no college would have the UKPRN of the college that opened it. */
    static final String NO_COLLEGE = "none";

    private final Access access;
    private final CurrentCaller callers;
    private final ClaimingAccounts claims;
    private final AccountDirectory directory;

    OpeningAccounts(Access access, CurrentCaller callers, ClaimingAccounts claims, AccountDirectory directory) {
        this.access = access;
        this.callers = callers;
        this.claims = claims;
        this.directory = directory;
    }

    AccountView open(UUID learner, OpenAccount command) {
        access.require(AccountAccess.mayOpen(learner));
        AccountRules.check(command).orThrow();
        return open(learner, command.username(), callers.get().ukprn().orElseThrow());
    }

    /** @param by the UKPRN of the college that opens it, or {@link #NO_COLLEGE} */
    AccountView open(UUID learner, String username, String by) {
        Claim claim = claims.claim(learner, username, by);
        LearnerAccount account = findOrCreate(learner, claim);
        claims.confirm(learner, account.username(), account.subject());
        LOG.infof("Account of learner %s %s", learner, account.created() ? "created" : "found");
        return AccountView.of(learner, account);
    }

    /** A directory that did not answer may have done its work all the same: then the claim stands until it is old. */
    private LearnerAccount findOrCreate(UUID learner, Claim claim) {
        try {
            return directory.openLearnerAccount(learner, claim.username(), claim.own());
        } catch (UsernameTaken e) {
            claims.release(learner);
            throw Problem.of(AccountProblem.USERNAME_TAKEN);
        }
    }
}
