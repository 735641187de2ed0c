package org.withme.learner.message.choice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.WayKind;

/** How a college reaches somebody, as it states; an address that is none counts as not stated. */
record CollegeContact(
        @Nullable String ukprn,
        @Nullable String email,
        @Nullable String telephone) {

    static final CollegeContact NONE = new CollegeContact(null, null, null);

    Optional<String> address(WayKind kind) {
        return Addresses.of(kind, kind == WayKind.EMAIL ? email : telephone);
    }

    /** By which it is known again without being kept; null if there is none. */
    @Nullable String hash(WayKind kind) {
        return address(kind).map(Addresses::hash).orElse(null);
    }

    /** What the one does not state, another college may. */
    CollegeContact orElse(CollegeContact other) {
        return new CollegeContact(
                ukprn == null ? other.ukprn : ukprn,
                address(WayKind.EMAIL).isEmpty() ? other.email : email,
                address(WayKind.TEXT).isEmpty() ? other.telephone : telephone);
    }
}
