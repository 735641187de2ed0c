package org.withme.assessment.appeal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.withme.assessment.assessment.AppealStage;

/** Days as a college counts them: where it is, and none that ends something when it is closed. */
@Singleton
class CollegeDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final AppealConfig config;
    private final Clock clock;

    CollegeDays(AppealConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** What is set wrongly is found when the service starts, not when somebody appeals. */
    void requireSettings(@Observes StartupEvent starts) {
        try {
            ZoneId.of(config.zone());
        } catch (DateTimeException e) {
            throw new IllegalStateException("withme.appeals.zone is no time zone: " + config.zone(), e);
        }
        requireAtLeast(1, "days-to-raise", config.daysToRaise());
        requireAtLeast(1, "days-to-go-on", config.daysToGoOn());
        requireAtLeast(1, "days-of-enquiry", config.daysOfEnquiry());
        requireAtLeast(1, "days-of-review", config.daysOfReview());
        requireAtLeast(1, "days-of-panel", config.daysOfPanel());
        requireAtLeast(2, "panel", config.panel());
    }

    private static void requireAtLeast(int least, String name, int set) {
        if (set < least) {
            throw new IllegalStateException("withme.appeals." + name + " is " + set + ", and at least " + least);
        }
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The last day on which something that happened then may be appealed against. */
    LocalDate toRaise(Instant happened) {
        return open(dayOf(happened).plusDays(config.daysToRaise()));
    }

    /** The last day on which a learner goes on from an answer that is given today. */
    LocalDate toGoOn() {
        return open(today().plusDays(config.daysToGoOn()));
    }

    /** By when the college answers what is raised today. */
    LocalDate toAnswer(AppealStage stage) {
        return open(today().plusDays(
                        switch (stage) {
                            case ENQUIRY -> config.daysOfEnquiry();
                            case REVIEW -> config.daysOfReview();
                            case PANEL -> config.daysOfPanel();
                        }));
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(config.zone()));
    }

    private LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (WEEKEND.contains(open.getDayOfWeek())
                || config.closedOn().orElse(List.of()).contains(open)) {
            open = open.plusDays(1);
        }
        return open;
    }
}
