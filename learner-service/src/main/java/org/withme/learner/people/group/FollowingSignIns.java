package org.withme.learner.people.group;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.learner.people.person.Person;
import org.withme.platform.events.TraceParent;
import org.withme.platform.problem.Problem;

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
        TraceParent.begin().wrap(this::lookAtAll).run();
    }

    private void lookAtAll() {
        try {
            List<Person> waiting = giving.waiting(AT_ONCE);
            for (Person person : waiting) {
                directory
                        .staffBySubject(person.subject())
                        .map(now -> new Person(now.subject(), now.displayName(), now.ukprn(), now.roles()))
                        .ifPresentOrElse(giving::give, () -> giving.give(person));
            }
        } catch (Problem e) {
            LOG.infof("Who signed in for the first time is looked up later: %s", e.getMessage());
        }
    }
}
