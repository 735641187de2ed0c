package org.withme.learner.people.attendance;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.withme.learner.people.attendance.Standing.Share;
import org.withme.learner.people.attendance.Standing.Spell;

/** When a learner went quiet, and when that is over (L33). */
final class QuietRules {

    private final AttendanceConfig config;
    private final LocalDate today;

    QuietRules(AttendanceConfig config, LocalDate today) {
        this.config = config;
        this.today = today;
    }

    /** Why there is a spell that was none; empty if there is no reason, or one already. */
    Optional<Figures> begins(Standing learner) {
        return learner.here() && learner.spell().isEmpty() && mayBegin(learner) ? quiet(learner) : Optional.empty();
    }

    /** How the spell of a learner ended; empty if it goes on, or there is none. */
    Optional<SpellEnd> ends(Standing learner) {
        return learner.spell().flatMap(spell -> ends(learner, spell));
    }

    /** What is so of a spell that goes on and was not so when it was looked last. */
    Optional<Figures> goesOnWith(Standing learner) {
        return learner.spell().flatMap(spell -> quiet(learner)
                .map(now -> now.comparedWith(spell.figures()))
                .filter(now -> !now.equals(spell.figures())));
    }

    /** The day up to which sessions are no reason for another spell. */
    LocalDate countedFrom(Standing learner, SpellEnd how) {
        return switch (how) {
            case CAME_BACK -> learner.open().figures().sign() == Sign.NONE ? learner.lastCame() : learner.last();
            case NO_LONGER_ENROLLED, SPOKEN_WITH -> today;
            default -> null;
        };
    }

    private Optional<SpellEnd> ends(Standing learner, Spell spell) {
        if (!learner.here()) {
            return Optional.of(SpellEnd.NO_LONGER_ENROLLED);
        }
        if (learner.last() == null || cameToNone(learner)) {
            return Optional.empty();
        }
        if (spell.figures().sign() == Sign.FEWER) {
            Share before =
                    new Share(spell.figures().beforeCame(), spell.figures().beforeExpected());
            return Optional.of(SpellEnd.CAME_BACK)
                    .filter(back -> isEnough(learner.recent()) && !isFewer(learner, before));
        }
        return Optional.of(
                learner.lastCame() != null
                                && !learner.lastCame().isBefore(spell.figures().since())
                        ? SpellEnd.CAME_BACK
                        : SpellEnd.CORRECTED);
    }

    /** An old register, or one of a term that is long over, is no reason to prompt anybody; a promise to come back to it is. */
    private boolean mayBegin(Standing learner) {
        LocalDate fresh = today.minusDays(config.freshDays());
        boolean putOff = learner.putOffUntil() != null && learner.putOffUntil().isAfter(today);
        return !putOff
                && Stream.of(Optional.ofNullable(learner.last()), Optional.ofNullable(learner.putOffUntil()))
                        .flatMap(Optional::stream)
                        .anyMatch(day -> !day.isBefore(fresh));
    }

    private Optional<Figures> quiet(Standing learner) {
        if (learner.last() == null) {
            return Optional.empty();
        }
        if (cameToNone(learner)) {
            return Optional.of(new Figures(Sign.NONE, learner.missedSince(), learner.missed(), 0, 0, 0));
        }
        return isEnough(learner.recent()) && isEnough(learner.before()) && isFewer(learner, learner.before())
                ? Optional.of(new Figures(
                        Sign.FEWER,
                        learner.recentSince(),
                        learner.recent().expected(),
                        learner.recent().came(),
                        learner.before().expected(),
                        learner.before().came()))
                : Optional.empty();
    }

    private boolean cameToNone(Standing learner) {
        if (learner.missed() < Math.max(1, config.none().sessions())) {
            return false;
        }
        LocalDate lastSeen = Stream.of(
                        Optional.ofNullable(learner.lastCame()), Optional.ofNullable(learner.countedFrom()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElseGet(() -> learner.missedSince().minusDays(1));
        return DAYS.between(lastSeen, learner.last()) >= config.none().days();
    }

    private boolean isFewer(Standing learner, Share before) {
        return learner.recent().isBelow(config.fewer().percent(), before);
    }

    private boolean isEnough(Share share) {
        return share.expected() >= Math.max(1, config.fewer().sessions());
    }
}
