package org.withme.learner.journey;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.record.duplicates.Survivors.SignedIn;
import org.withme.platform.access.Access;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class FollowingJourneys {

    private final Access access;
    private final NumberingEntries numbering;
    private final Followers followers;
    private final Clock clock;

    FollowingJourneys(Access access, NumberingEntries numbering, Followers followers, Clock clock) {
        this.access = access;
        this.numbering = numbering;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * What comes after that place, as it comes, until the token is over or the account is another learner's; an empty list
     * says that there is nothing new.
     */
    Multi<List<NumberedEntry>> follow(SignedIn who, String lastEventId, Instant until) {
        UUID learner = access.require(JourneyAccess.mayFollow(who.learner()));
        Follower follower = new Follower(who, position(lastEventId), until, clock.instant());
        List<NumberedEntry> soFar = numbering.after(learner, follower.position());
        follower.hears(soFar, clock.instant());
        followers.enter(learner);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(soFar), later(follower))
                .onTermination()
                .invoke(() -> followers.leave(learner));
    }

    private Multi<List<NumberedEntry>> later(Follower follower) {
        return Multi.createBy()
                .repeating()
                .uni(() -> followers.next(follower))
                .whilst(Optional::isPresent)
                .map(told -> told.orElse(List.of()));
    }

    private static long position(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        new Violations()
                .addIf(!lastEventId.matches("[0-9]{1,18}"), "/header/Last-Event-ID", JourneyRule.NOT_A_PLACE)
                .orThrow();
        return Long.parseLong(lastEventId);
    }
}
