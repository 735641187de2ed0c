package org.withme.learner.people.welcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.team.Beside;
import org.withme.learner.people.team.PeopleBeside;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingWelcomes {

    private static final UUID FIRST = new UUID(0, 0);

    private final CollegeAccess collegeAccess;
    private final Access access;
    private final CurrentCaller callers;
    private final Welcomes welcomes;
    private final WelcomeDays days;
    private final PeopleBeside people;
    private final Colleges colleges;
    private final Cursors cursors;
    private final Clock clock;

    ReadingWelcomes(
            CollegeAccess collegeAccess,
            Access access,
            CurrentCaller callers,
            Welcomes welcomes,
            WelcomeDays days,
            PeopleBeside people,
            Colleges colleges,
            Cursors cursors,
            Clock clock) {
        this.collegeAccess = collegeAccess;
        this.access = access;
        this.callers = callers;
        this.welcomes = welcomes;
        this.days = days;
        this.people = people;
        this.colleges = colleges;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** To the learner those of all their colleges, to staff that of their own. */
    @Transactional
    List<WelcomeView> read(UUID asked) {
        UUID learner = access.require(WelcomeAccess.mayRead(asked, LocalDate.now(clock)));
        Caller caller = callers.get();
        List<Beside> beside = people.of(learner, LocalDate.now(clock));
        return welcomes.ofLearner(learner).stream()
                .filter(welcome -> caller.is(learner)
                        || caller.ukprn().filter(welcome.ukprn()::equals).isPresent())
                .map(welcome -> view(welcome, beside, caller.is(learner)))
                .toList();
    }

    /** Those beside whom the caller is and with whom nobody has spoken yet; each is logged as seen. */
    @Transactional
    Page<WelcomeDueView> listDue(String ukprn, String cursor, Integer asked) {
        ActingCollege college = collegeAccess.requireActingFor("welcomes", ukprn, WelcomeAccess.BESIDE);
        Caller caller = callers.get();
        List<String> roles = Stream.of(WelcomeAccess.BESIDE).filter(caller::has).toList();
        String filter = "welcomes?ukprn=" + ukprn;
        UUID after = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(FIRST);
        Limit limit = Limit.of(asked);
        Page<WelcomeDueView> page = cursors.page(
                filter,
                limit,
                welcomes.due(ukprn, college.subject(), roles, after, limit.plusOne()),
                due -> List.of(due.learnerId().toString()));
        access.recordRead(page.items().stream().map(WelcomeDueView::learnerId).toList(), Aspects.PROFILE);
        return page;
    }

    private WelcomeView view(Welcome welcome, List<Beside> beside, boolean own) {
        return new WelcomeView(
                CollegeView.of(welcome.ukprn(), colleges),
                welcome.isOn() ? WelcomeView.State.ON : WelcomeView.State.APPLIED,
                beside.stream()
                        .filter(person -> welcome.ukprn().equals(person.ukprn()))
                        .map(person -> new WelcomeView.Person(
                                person.name(), Capacity.inWords(person.role()), person.through()))
                        .toList(),
                days.of(welcome, own),
                welcome.isOn()
                        ? new WelcomeView.Conversation(welcomes.conversationBy(welcome.begins()), welcome.heldOn())
                        : null);
    }
}
