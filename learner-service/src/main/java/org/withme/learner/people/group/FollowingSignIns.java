package org.withme.learner.people.group;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.learner.people.person.Person;
import org.withme.platform.events.RecurringWork;

/**
 * Staff may be put into a group before their first sign-in, which brings their roles (L37): it is looked from time to time whether
 * they have come, and then they get the places that the group gives. A restart and a second instance change nothing but the moment.
 */
@ApplicationScoped
class FollowingSignIns {

    private static final Logger LOG = Logger.getLogger(FollowingSignIns.class);

    /** So many are asked for at the identity provider at once, who were asked for the longest ago. */
    private static final int AT_ONCE = 50;

    private final AccountDirectory directory;
    private final GivingPlaces giving;

    FollowingSignIns(AccountDirectory directory, GivingPlaces giving) {
        this.directory = directory;
        this.giving = giving;
    }

    @Scheduled(every = "${withme.groups.look:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        RecurringWork.look(LOG, "Staff who may have signed in for the first time", this::lookAtAll);
    }

    private void lookAtAll() {
        for (Person person : giving.waiting(AT_ONCE)) {
            giving.give(
                    directory.staffBySubject(person.subject()).map(Person::of).orElse(person));
        }
    }
}
