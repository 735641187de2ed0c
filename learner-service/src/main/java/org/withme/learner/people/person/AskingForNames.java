package org.withme.learner.people.person;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.platform.problem.Problem;

/** Asks the account directory who the strangers are, a few at a time; while it is away they wait. */
@ApplicationScoped
class AskingForNames {

    private static final Logger LOG = Logger.getLogger(AskingForNames.class);

    private final NamingStrangers naming;
    private final AccountDirectory directory;

    AskingForNames(NamingStrangers naming, AccountDirectory directory) {
        this.naming = naming;
        this.directory = directory;
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        try {
            for (String subject : naming.next()) {
                directory
                        .staffBySubject(subject)
                        .map(staff -> new Person(staff.subject(), staff.displayName(), staff.ukprn(), staff.roles()))
                        .ifPresentOrElse(naming::met, () -> naming.notFound(subject));
            }
        } catch (Problem e) {
            LOG.infof("Names are asked for later: %s", e.getMessage());
        }
    }
}
