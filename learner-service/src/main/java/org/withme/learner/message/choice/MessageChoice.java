package org.withme.learner.message.choice;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.WayKind;

/**
 * What somebody chose, and what goes before it.
 *
 * @param learner which learner they are today; null for staff
 * @param chosenAt null as long as they have not chosen
 * @param asked how often they had addresses confirmed today
 * @param doNotContact whether they asked not to be contacted at all (V4)
 */
public record MessageChoice(
        String subject,
        @Nullable UUID learner,
        MessageTimes times,
        @Nullable Instant chosenAt,
        int asked,
        boolean doNotContact,
        Map<WayKind, ChosenWay> ways,
        CollegeContact contact) {

    /** Where a message goes that something waits; empty if none may leave by this way. */
    public Optional<String> openAddress(WayKind kind) {
        return isSilent() || state(kind) != WayState.OPEN ? Optional.empty() : address(kind);
    }

    /** Where the message goes with the link that confirms the address; empty if it may not leave any more. */
    public Optional<String> addressToConfirm(WayKind kind, UUID message) {
        ChosenWay way = ways.get(kind);
        return isSilent() || state(kind) != WayState.UNCONFIRMED || !message.equals(way.askedBy())
                ? Optional.empty()
                : address(kind);
    }

    /** As whom they are told of things: a learner once, whatever account they use. */
    public String person() {
        return learner == null ? subject : learner.toString();
    }

    /** For which college's figures their messages count; null for none's. */
    public @Nullable String ukprn() {
        return contact.ukprn();
    }

    private boolean isSilent() {
        return chosenAt == null || doNotContact || times.often() == Often.NEVER;
    }

    /** As if messages of every kind were carried. */
    WayState state(WayKind kind) {
        ChosenWay way = ways.get(kind);
        if (way == null) {
            return WayState.NOT_CHOSEN;
        }
        if (way.closed() != null) {
            return way.closed() == WayClosing.BOUNCED ? WayState.BOUNCED : WayState.UNSUBSCRIBED;
        }
        if (!way.safe()) {
            return WayState.NOT_SAFE;
        }
        if (way.isToBeConfirmed()) {
            return WayState.UNCONFIRMED;
        }
        if (address(kind).isEmpty()) {
            return WayState.NO_ADDRESS;
        }
        return way.own() == null && !Objects.equals(way.collegeHash(), contact.hash(kind))
                ? WayState.NEW_ADDRESS
                : WayState.OPEN;
    }

    /** The own one, or the one that the college has. */
    Optional<String> address(WayKind kind) {
        return Optional.ofNullable(ways.get(kind)).map(ChosenWay::own).or(() -> contact.address(kind));
    }
}
