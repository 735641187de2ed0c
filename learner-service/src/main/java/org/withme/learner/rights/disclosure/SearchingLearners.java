package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.learner.record.profile.FoundLearner;
import org.withme.learner.record.profile.LearnersByName;
import org.withme.learner.record.profile.LearnersByName.Preferred;
import org.withme.platform.access.DisclosureLog;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/**
 * The lead has no standing read, so a name is how a disclosure begins: looked for with a reason, logged for everyone who was
 * found, and told to them like a disclosure.
 */
@ApplicationScoped
@Effort("disclosure")
class SearchingLearners {

    private static final Logger LOG = Logger.getLogger(SearchingLearners.class);

    private final DisclosureAccess access;
    private final CurrentCaller callers;
    private final LearnersByName learners;
    private final LearnerSearches searches;
    private final DisclosureLog log;
    private final People people;
    private final Cursors cursors;
    private final Clock clock;
    private final int graceDays;

    SearchingLearners(
            DisclosureAccess access,
            CurrentCaller callers,
            LearnersByName learners,
            LearnerSearches searches,
            DisclosureLog log,
            People people,
            Cursors cursors,
            Clock clock,
            @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.searches = searches;
        this.log = log;
        this.people = people;
        this.cursors = cursors;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    @Transactional
    Page<FoundLearner> search(String ukprn, SearchLearners command) {
        access.requireSearching(ukprn);
        LocalDate today = LocalDate.now(clock);
        SearchRules.check(command, today).orThrow();
        Caller caller = callers.get();
        List<FoundLearner> found = learners.find(
                new LearnersByName.Asked(ukprn, command.name(), command.dateOfBirth(), null, Preferred.ALL),
                today,
                today.minusDays(graceDays));
        LearnerSearch search = LearnerSearch.made(command, caller, clock.instant(), found.size());
        searches.persist(search);
        people.seen(caller);
        found.stream()
                .map(FoundLearner::learnerId)
                .sorted()
                .forEach(learner -> log.record(caller, learner, Aspects.NAME_SEARCH, search.id()));
        LOG.infof("Search %s by %s found %d", search.id(), caller.subject(), found.size());
        return Page.last(found);
    }

    @Transactional
    Page<LearnerSearchView> list(String ukprn, String cursor, Integer asked) {
        access.requireCollege(ukprn);
        String filter = "learner-searches?ukprn=" + ukprn;
        Limit limit = Limit.of(asked);
        UUID before = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(null);
        List<LearnerSearch> rows = searches.ofCollege(ukprn, before, limit.plusOne());
        Map<String, Person> names =
                people.named(rows.stream().map(LearnerSearch::searchedBy).collect(Collectors.toSet()));
        return cursors.page(
                filter,
                limit,
                rows.stream().map(row -> row.view(by(names, row.searchedBy()))).toList(),
                row -> List.of(row.id().toString()));
    }

    private static DisclosureView.Somebody by(Map<String, Person> names, String subject) {
        Person person = names.get(subject);
        return new DisclosureView.Somebody(
                subject, person == null ? null : person.displayName(), Capacity.inWords(Roles.DSL));
    }
}
