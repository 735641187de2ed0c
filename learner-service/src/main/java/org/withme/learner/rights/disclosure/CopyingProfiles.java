package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.wish.WishCopies;
import org.withme.learner.people.wish.WishView;
import org.withme.learner.record.profile.ProfileFacts;

@ApplicationScoped
class CopyingProfiles {

    private static final int MOST_WISHES = 500;

    private final DisclosureAccess access;
    private final ProfileFacts profiles;
    private final WishCopies wishes;
    private final Clock clock;

    CopyingProfiles(DisclosureAccess access, ProfileFacts profiles, WishCopies wishes, Clock clock) {
        this.access = access;
        this.profiles = profiles;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Transactional
    ProfileCopyView copy(UUID learner, UUID id) {
        Disclosure disclosure = access.requireProfileCopy(learner, id);
        List<WishView> latest = wishes.latest(learner, disclosure.ukprn(), MOST_WISHES + 1);
        boolean more = latest.size() > MOST_WISHES;
        return new ProfileCopyView(
                id,
                learner,
                clock.instant(),
                profiles.knownTo(disclosure.ukprn(), learner),
                more ? latest.subList(0, MOST_WISHES) : latest,
                more ? List.of("wishes") : List.of());
    }
}
