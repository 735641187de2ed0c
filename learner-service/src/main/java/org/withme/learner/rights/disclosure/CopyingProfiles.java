package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.learner.record.profile.ProfileFacts;

@ApplicationScoped
class CopyingProfiles {

    private final DisclosureAccess access;
    private final ProfileFacts profiles;
    private final Clock clock;

    CopyingProfiles(DisclosureAccess access, ProfileFacts profiles, Clock clock) {
        this.access = access;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Transactional
    ProfileCopyView copy(UUID learner, UUID id) {
        Disclosure disclosure = access.requireProfileCopy(learner, id);
        return new ProfileCopyView(id, learner, clock.instant(), profiles.knownTo(disclosure.ukprn(), learner));
    }
}
