package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.people.lightmode.LightModes;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.authority.StandingAuthorities;

/** Tutorials as one of the two sides reads them; what a learner thought they were worth is the learner's alone. */
@Singleton
class TutorialViews {

    private final Spoken spoken;
    private final TimeNotes notes;
    private final People people;
    private final LightModes lightModes;
    private final Sides sides;
    private final StandingAuthorities authorities;
    private final TutorialsConfig config;
    private final Clock clock;

    TutorialViews(
            Spoken spoken,
            TimeNotes notes,
            People people,
            LightModes lightModes,
            Sides sides,
            StandingAuthorities authorities,
            TutorialsConfig config,
            Clock clock) {
        this.spoken = spoken;
        this.notes = notes;
        this.people = people;
        this.lightModes = lightModes;
        this.sides = sides;
        this.authorities = authorities;
        this.config = config;
        this.clock = clock;
    }

    TutorialView view(Tutorial tutorial, Side reader) {
        return views(List.of(tutorial), reader).get(0);
    }

    List<TutorialView> views(List<Tutorial> read, Side reader) {
        List<UUID> ids = read.stream().map(Tutorial::id).toList();
        Map<UUID, Spoken.To> words = spoken.to(ids);
        Set<UUID> overlapping = notes.overlapping(ids, reader);
        Map<String, Person> names = people.named(
                read.stream().map(Tutorial::heldBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<UUID> accompanied =
                authorities.accompanied(read.stream().map(Tutorial::learner).collect(Collectors.toSet()), Sides.SCOPE);
        boolean own = reader == Side.LEARNER
                && !read.isEmpty()
                && sides.isLearner(read.get(0).learner());
        boolean mayAsk = own && !lightModes.isOn(read.get(0).learner());
        return read.stream()
                .map(tutorial -> view(
                        tutorial,
                        own,
                        accompanied.contains(tutorial.learner()),
                        words.get(tutorial.id()),
                        notes.of(tutorial.core(), overlapping.contains(tutorial.id())),
                        names.get(tutorial.heldBy()),
                        mayAsk && asksWhetherWorthIt(tutorial)))
                .toList();
    }

    /** Of one in some, for a while after it. */
    boolean asksWhetherWorthIt(Tutorial tutorial) {
        return tutorial.state() == TutorialState.CAME
                && tutorial.worthIt() == null
                && tutorial.afterwards().asksWorth()
                && tutorial.startsAt().plus(config.rateWithin()).isAfter(clock.instant());
    }

    /** Whether the learner proposed it, and nobody answered until it was too late. */
    private boolean hasLapsed(Tutorial tutorial) {
        return tutorial.state() == TutorialState.INVITED
                && tutorial.heldBy() == null
                && !tutorial.answeredBy().isAfter(clock.instant());
    }

    private TutorialView view(
            Tutorial tutorial,
            boolean own,
            boolean advocatePresent,
            Spoken.To words,
            List<TimeNote> notes,
            Person with,
            boolean asks) {
        TutorialView.Core core = tutorial.core();
        return new TutorialView(
                tutorial.id(),
                tutorial.learner(),
                tutorial.ukprn(),
                tutorial.sitting(),
                core.why().purposeId(),
                core.why().purpose(),
                core.why().whatToExpect(),
                core.why().whatYouLeaveWith(),
                core.why().inPlainWords(),
                core.why().minutes(),
                core.startsAt(),
                core.endsAt(),
                core.state(),
                core.asked(),
                core.otherStartsAt(),
                core.invitedBy(),
                hasLapsed(tutorial) ? true : null,
                with == null ? null : with.displayName(),
                notes,
                words.points(),
                words.answers(),
                words.actions(),
                words.struckOut().isEmpty() ? null : words.struckOut(),
                advocatePresent,
                own ? asks : null,
                own ? tutorial.worthIt() : null,
                own ? core.worthWords() : null);
    }
}
