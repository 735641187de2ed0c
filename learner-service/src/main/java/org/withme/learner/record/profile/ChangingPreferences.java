package org.withme.learner.record.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.learner.record.profile.ProfileEvent.PreferencesChanged;
import org.withme.platform.access.Access;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Precondition;

@ApplicationScoped
class ChangingPreferences {

    private final Access access;
    private final Learners learners;
    private final AllPreferences preferences;
    private final Outbox outbox;
    private final Clock clock;

    ChangingPreferences(Access access, Learners learners, AllPreferences preferences, Outbox outbox, Clock clock) {
        this.access = access;
        this.learners = learners;
        this.preferences = preferences;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PreferencesView change(UUID learner, ChangePreferences change, Precondition ifMatch) {
        access.require(ProfileAccess.mayChangePreferences(learner));
        learners.require(learner);
        Preferences said = preferences.forChange(learner);
        ifMatch.matches(said.view());
        PreferenceRules.check(change).orThrow();
        List<String> changed = said.change(change, clock.instant());
        if (!changed.isEmpty()) {
            preferences.flush();
            outbox.append(new PreferencesChanged(learner, changed));
        }
        return said.view();
    }
}
