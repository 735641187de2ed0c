package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.platform.access.DisclosureLog;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The decision about a copy under a disclosure (W3), whose reader has no other right: the first line of its use case. */
@Singleton
public class DisclosureAccess {

    private static final Logger LOG = Logger.getLogger(DisclosureAccess.class);

    private final CurrentCaller callers;
    private final Disclosures disclosures;
    private final HeardRights rights;
    private final DisclosureLog log;

    DisclosureAccess(CurrentCaller callers, Disclosures disclosures, HeardRights rights, DisclosureLog log) {
        this.callers = callers;
        this.disclosures = disclosures;
        this.rights = rights;
        this.log = log;
    }

    /**
     * Permits the safeguarding lead to whom these records are disclosed and logs the read under the disclosure, or refuses
     * exactly as if there were none.
     *
     * @param records what the disclosure must open: {@code ADVOCACY}
     * @param aspect how the log names that part of the record: {@code advocacy}
     * @throws Problem {@link StandardProblem#NOT_FOUND}; 503 while it is not certain that it still is disclosed
     */
    public Disclosed requireCopy(UUID id, String records, String aspect) {
        Caller caller = callers.get();
        Optional<Disclosed> open = caller.has(Roles.DSL) ? disclosures.to(caller, id, records) : Optional.empty();
        if (open.isEmpty()) {
            LOG.infof(
                    "Refused a copy of %s under disclosure %s to %s using %s",
                    records, id, caller.subject(), caller.clientId());
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        rights.require();
        log.record(caller, open.get().learner(), aspect, id);
        return open.get();
    }
}
