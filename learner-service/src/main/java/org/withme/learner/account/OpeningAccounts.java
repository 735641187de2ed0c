package org.withme.learner.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.learner.directory.AccountDirectory;
import org.withme.learner.directory.LearnerAccount;
import org.withme.learner.directory.UsernameTaken;
import org.withme.platform.access.Access;
import org.withme.platform.problem.Problem;

/** Not one transaction but two, with the remote call between them: {@link ClaimingAccounts} keeps calls apart. */
@ApplicationScoped
class OpeningAccounts {

    private static final Logger LOG = Logger.getLogger(OpeningAccounts.class);

    private final Access access;
    private final ClaimingAccounts claims;
    private final AccountDirectory directory;

    OpeningAccounts(Access access, ClaimingAccounts claims, AccountDirectory directory) {
        this.access = access;
        this.claims = claims;
        this.directory = directory;
    }

    AccountView open(UUID learner, OpenAccount command) {
        access.require(AccountAccess.mayOpen(learner));
        AccountRules.check(command).orThrow();
        LearnerAccount account = findOrCreate(learner, claims.claim(learner, command.username()));
        claims.confirm(learner, account.username(), account.subject());
        LOG.infof("Account of learner %s %s", learner, account.created() ? "created" : "found");
        return AccountView.of(learner, account);
    }

    private LearnerAccount findOrCreate(UUID learner, String username) {
        try {
            return directory.openLearnerAccount(learner, username);
        } catch (UsernameTaken e) {
            claims.release(learner);
            throw Problem.of(AccountProblem.USERNAME_TAKEN);
        } catch (RuntimeException unavailable) {
            claims.release(learner);
            throw unavailable;
        }
    }
}
