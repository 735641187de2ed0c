package org.withme.platform.access;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The decision: the first line of every use case. */
@Singleton
public class Access {

    private static final Logger LOG = Logger.getLogger(Access.class);

    private static final UUID NOBODY = new UUID(0, 0);

    private final CurrentCaller callers;
    private final Grants grants;
    private final Certainty certainty;
    private final ReadLog readLog;

    Access(CurrentCaller callers, Grants grants, Certainty certainty, ReadLog readLog) {
        this.callers = callers;
        this.grants = grants;
        this.certainty = certainty;
        this.readLog = readLog;
    }

    /**
     * Permits and, if the policy says so, logs; or refuses exactly as if the record did not exist.
     *
     * @return whose record it is
     * @throws Problem {@link StandardProblem#NOT_FOUND}; 503 if a grant permits it of which it is not certain that it still stands
     */
    public UUID require(Policy policy) {
        Caller caller = callers.get();
        if (!decide(caller, policy)) {
            if (policy.told()) {
                LOG.infof(
                        "Refused %s of learner %s to %s using %s",
                        policy.name(), policy.learner(), caller.subject(), caller.clientId());
            }
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        if (policy.logged()) {
            recordRead(caller, Set.of(policy.learner()), policy.aspect());
        }
        return policy.learner();
    }

    /**
     * The refusal of a record that does not exist. It asks the grants what a record of somebody else would have made them ask,
     * so that how long a refusal takes does not tell the two apart.
     */
    public Problem absent() {
        Caller caller = callers.get();
        if (!caller.isAnonymous()) {
            grants.of(NOBODY, caller);
        }
        return Problem.of(StandardProblem.NOT_FOUND);
    }

    /**
     * Whether the policy would permit; logs nothing. For what an answer includes or withholds. Throws as {@link #require} if it
     * is not certain.
     */
    public boolean permits(Policy policy) {
        return decide(callers.get(), policy);
    }

    /**
     * With whom of several learners it is permitted, in one round trip; permitted reads are logged as those of one page. Whom a
     * policy does not permit is left out.
     *
     * @param policy for one of them; of the same aspect for all
     */
    public Set<UUID> permitted(Collection<UUID> learners, Function<UUID, Policy> policy) {
        Caller caller = callers.get();
        List<Policy> policies = learners.stream().distinct().map(policy).toList();
        if (caller.isAnonymous() || policies.isEmpty()) {
            return Set.of();
        }
        Map<UUID, List<Grant>> granted = grants.ofEach(learners, caller);
        List<Policy> permitted = policies.stream()
                .filter(one -> decide(caller, one, () -> granted.getOrDefault(one.learner(), List.of())))
                .toList();
        List<UUID> logged =
                permitted.stream().filter(Policy::logged).map(Policy::learner).toList();
        recordRead(caller, logged, policies.get(0).aspect());
        return permitted.stream().map(Policy::learner).collect(Collectors.toSet());
    }

    /** For a page of a list whose rows were chosen by the grants: one entry per learner on it, the caller left out. */
    public void recordRead(Collection<UUID> learners, String aspect) {
        recordRead(callers.get(), learners, aspect);
    }

    /** The learner needs no grant, so no round trip. Whom no grant permits is refused the same way whether it is certain or not. */
    private boolean decide(Caller caller, Policy policy) {
        return !caller.isAnonymous() && decide(caller, policy, () -> grants.of(policy.learner(), caller));
    }

    private boolean decide(Caller caller, Policy policy, Supplier<List<Grant>> grantsOfCaller) {
        if (policy.rule().test(caller, List.of())) {
            return true;
        }
        boolean granted = policy.rule().test(caller, grantsOfCaller.get());
        if (granted) {
            certainty.require();
        }
        return granted;
    }

    private void recordRead(Caller reader, Collection<UUID> learners, String aspect) {
        List<UUID> others = learners.stream()
                .distinct()
                .filter(learner -> !reader.is(learner))
                .toList();
        if (!others.isEmpty()) {
            readLog.record(reader, others, aspect);
        }
    }
}
