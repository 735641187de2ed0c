package org.withme.assessment.credential;

import static org.withme.platform.access.Rule.theLearner;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jboss.logging.Logger;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.access.Rule;
import org.withme.platform.grants.NamedLearners;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/**
 * Whose credentials are whose: the learner alone has them issued and reads them; quality assurance and the exams office of the
 * college that issued them know that there are some, and take them back. Whose assessment it is, AssessmentAccess decides.
 */
@Singleton
class CredentialAccess {

    private static final Logger LOG = Logger.getLogger(CredentialAccess.class);
    private static final String ASPECT = "assessment";
    private static final String[] STAFF = {Roles.IQA, Roles.EXAMS_OFFICER};

    private final Access access;
    private final CurrentCaller callers;
    private final NamedLearners learners;
    private final Credentials credentials;

    CredentialAccess(Access access, CurrentCaller callers, NamedLearners learners, Credentials credentials) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.credentials = credentials;
    }

    /** The learner who is signed in. */
    UUID requireSelf() {
        Caller caller = callers.get();
        UUID learner = caller.learnerId().orElseThrow(access::absent);
        return access.require(Policy.change("issue-record", ASPECT, learner, theLearner(learner)));
    }

    /** Whose list it is: the one that was asked for, else the caller's own. */
    UUID requireToList(UUID asked) {
        UUID learner = learners.namedOrSelf(asked, "/query/learnerId");
        return access.require(Policy.read(
                "list-credentials", ASPECT, learner, theLearner(learner).or(staff(learner))));
    }

    /** The learner alone. */
    IssuedCredential requireToRead(UUID id) {
        IssuedCredential credential = find(id);
        access.require(Policy.read("read-credential", ASPECT, credential.learner(), theLearner(credential.learner())));
        return credential;
    }

    /** The learner, or the college that issued it. */
    IssuedCredential requireToTakeBack(UUID id) {
        IssuedCredential credential = find(id);
        UUID learner = credential.learner();
        BiPredicate<Caller, List<Grant>> ofTheCollege = staff(learner).and((caller, grants) -> caller.ukprn()
                .filter(credential.place().ukprn()::equals)
                .isPresent());
        access.require(Policy.change(
                "take-back-credential", ASPECT, learner, theLearner(learner).or(ofTheCollege)));
        return credential;
    }

    /** Whoever operates the platform. */
    void requireOperator() {
        Caller caller = callers.get();
        if (!caller.has(Roles.PLATFORM_OPERATOR)) {
            LOG.infof("Refused the keys of issuers to %s using %s", caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
    }

    /** The college whose credentials the caller sees in a list; null for all of them. */
    String collegeSeen(UUID learner) {
        Caller caller = callers.get();
        return caller.is(learner) ? null : caller.ukprn().orElseThrow();
    }

    /** In which capacity somebody takes a credential of this learner back. */
    String capacity(UUID learner) {
        Caller caller = callers.get();
        if (caller.is(learner)) {
            return Roles.LEARNER;
        }
        return caller.has(Roles.IQA) ? Roles.IQA : Roles.EXAMS_OFFICER;
    }

    String subject() {
        return callers.get().subject();
    }

    private IssuedCredential find(UUID id) {
        return credentials.find(id).orElseThrow(access::absent);
    }

    private static BiPredicate<Caller, List<Grant>> staff(UUID learner) {
        return Rule.collegeIn(STAFF).and((caller, grants) -> !caller.is(learner));
    }
}
