package org.withme.learner.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.inbox.InboxItems.Reader;
import org.withme.learner.people.lightmode.LightModes;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** Everybody has an inbox of their own and sees nobody else's; in it is what waits for them in the roles that they have today. */
@Singleton
class InboxAccess {

    private final CurrentCaller callers;
    private final Clock clock;
    private final LightModes modes;
    private final int graceDays;

    InboxAccess(
            CurrentCaller callers,
            Clock clock,
            LightModes modes,
            @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.callers = callers;
        this.clock = clock;
        this.modes = modes;
        this.graceDays = graceDays;
    }

    Reader requireReader() {
        return reader(callers.get());
    }

    /** Also of somebody who is not signed in. */
    Reader reader(Caller caller) {
        Map<WaitingKind, String> roles = new EnumMap<>(WaitingKind.class);
        for (WaitingKind kind : WaitingKind.values()) {
            kind.roleOf(caller).ifPresent(role -> roles.put(kind, role));
        }
        if (caller.learnerId().filter(modes::isOn).isPresent()) {
            roles.keySet().removeIf(WaitingKind::isAnInvitation);
        }
        LocalDate today = LocalDate.now(clock);
        return new Reader(
                caller,
                caller.signedInLearner().orElse(null),
                caller.ukprn().orElse(null),
                roles,
                today,
                today.minusDays(graceDays));
    }
}
