package org.withme.learner.people.person;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.platform.events.RecurringWork;

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
        RecurringWork.look(LOG, "Names of strangers", this::askForSome);
    }

    private void askForSome() {
        for (String subject : naming.next()) {
            directory
                    .staffBySubject(subject)
                    .map(Person::of)
                    .ifPresentOrElse(naming::met, () -> naming.notFound(subject));
        }
    }
}
