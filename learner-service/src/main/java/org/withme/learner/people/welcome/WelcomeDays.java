package org.withme.learner.people.welcome;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.ahead.Ahead;
import org.withme.learner.people.ahead.AheadThing;
import org.withme.learner.people.welcome.WelcomeView.Day;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;

/** What comes when in somebody's first weeks. */
@Singleton
class WelcomeDays implements Ahead {

    private final Access access;
    private final Welcomes welcomes;

    WelcomeDays(Access access, Welcomes welcomes) {
        this.access = access;
        this.welcomes = welcomes;
    }

    /**
     * In order.
     *
     * @param own whether the learner reads it
     */
    List<Day> of(Welcome welcome, boolean own) {
        List<Day> days = new ArrayList<>();
        if (welcome.begins() != null) {
            days.add(new Day(welcome.begins(), own ? "Your first day." : "The learner's first day."));
            days.add(new Day(
                    welcomes.conversationBy(welcome.begins()),
                    own
                            ? "By then your mentor speaks with you: what you want to become, and what helps."
                            : "By then a first conversation: what the learner wants to become, and what helps."));
            days.add(new Day(welcomes.lastDay(welcome.begins()), "The first weeks end."));
        }
        if (welcome.plannedEnd() != null) {
            days.add(new Day(
                    welcome.plannedEnd(),
                    own ? "Until then your course is planned." : "Until then the learner's course is planned."));
        }
        days.sort(Comparator.comparing(Day::on));
        return days;
    }

    @Override
    public List<AheadThing> aheadOf(UUID learner, Caller reader, LocalDate today) {
        return access.permits(WelcomeAccess.mayRead(learner, today))
                ? welcomes.ofLearner(learner).stream()
                        .flatMap(welcome -> of(welcome, reader.isLearner(learner)).stream()
                                .filter(day -> !day.on().isBefore(today))
                                .map(day -> new AheadThing(
                                        welcome.ukprn(),
                                        day.on(),
                                        null,
                                        day.what(),
                                        "/v1/learners/" + learner + "/welcome")))
                        .toList()
                : List.of();
    }
}
