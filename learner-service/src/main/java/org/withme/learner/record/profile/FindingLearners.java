package org.withme.learner.record.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.record.profile.CollegeRecords.Listed;
import org.withme.learner.record.profile.LearnersByName.Preferred;
import org.withme.learner.record.profile.ProfileAccess.Reach;
import org.withme.learner.record.profile.Search.Position;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class FindingLearners {

    private final Access access;
    private final CurrentCaller callers;
    private final CollegeRecords records;
    private final LearnersByName byName;
    private final Cursors cursors;
    private final Colleges colleges;
    private final Clock clock;
    private final int graceDays;

    FindingLearners(
            Access access,
            CurrentCaller callers,
            CollegeRecords records,
            LearnersByName byName,
            Cursors cursors,
            Colleges colleges,
            Clock clock,
            @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.access = access;
        this.callers = callers;
        this.records = records;
        this.byName = byName;
        this.cursors = cursors;
        this.colleges = colleges;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** Another college's learners are no different from learners who do not exist: the page is empty. */
    @Transactional
    Page<LearnerSummary> find(FindLearners command) {
        Caller caller = callers.get();
        Reach reach = ProfileAccess.reachOf(caller);
        Optional<Position> after =
                cursors.position(command.filter(), command.cursor()).map(Position::of);
        FindRules.check(command).orThrow();
        Limit limit = Limit.of(command.limit());
        if (reach == Reach.NOBODY || !command.isAbout(caller.ukprn().orElseThrow())) {
            return Page.last(List.of());
        }
        LocalDate today = LocalDate.now(clock);
        List<Listed> rows = records.page(new Search(
                caller.ukprn().orElseThrow(),
                reach == Reach.NAMED,
                caller.subject(),
                today,
                today.minusDays(graceDays),
                command.reference(),
                command.uln(),
                after.orElse(null),
                limit.plusOne()));
        Page<Listed> page = cursors.page(command.filter(), limit, rows, FindingLearners::position);
        access.recordRead(page.items().stream().map(FindingLearners::learner).toList(), Aspects.PROFILE);
        boolean named = ProfileAccess.mayListPreferredNames(caller);
        return new Page<>(
                page.items().stream()
                        .map(row -> row.record().summary(colleges, today, named ? row.preferredName() : null))
                        .toList(),
                page.next());
    }

    /** By name, within the same right: at most twenty, the most alike first. */
    @Transactional
    @Effort("learner-search")
    Page<FoundLearner> search(SearchByName command) {
        Caller caller = callers.get();
        Reach reach = ProfileAccess.reachOf(caller);
        NameRules.check(command.name()).orThrow();
        if (reach == Reach.NOBODY) {
            return Page.last(List.of());
        }
        LocalDate today = LocalDate.now(clock);
        List<FoundLearner> found = byName.find(
                new LearnersByName.Asked(
                        caller.ukprn().orElseThrow(),
                        command.name(),
                        null,
                        reach == Reach.NAMED ? caller.subject() : null,
                        ProfileAccess.mayListPreferredNames(caller) ? Preferred.CURRENT : Preferred.NONE),
                today,
                today.minusDays(graceDays));
        access.recordRead(found.stream().map(FoundLearner::learnerId).toList(), Aspects.PROFILE);
        return Page.last(found);
    }

    private static UUID learner(Listed row) {
        return row.record().learnerId();
    }

    private static List<String> position(Listed row) {
        return List.of(learner(row).toString(), row.record().learnRefNumber());
    }
}
