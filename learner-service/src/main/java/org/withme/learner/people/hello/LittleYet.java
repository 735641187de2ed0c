package org.withme.learner.people.hello;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** What those are told for whom there is little to do yet. */
final class LittleYet {

    private static final Map<String, String> BY_ROLE = Map.of(
            Roles.SUPPORTER,
            "There is little for you here yet: a learner decides what a supporter sees, and cannot invite you yet.",
            Roles.ALS_LEAD,
            "There is little for you here yet: support needs and arrangements are not kept here yet.",
            Roles.QUALITY_MANAGER,
            "There is little for you here yet: you see who is enrolled on what, whether tutorials were worth it and how far"
                    + " judgements differ; other figures for the college are not there yet.");

    private LittleYet() {}

    /** Empty for whom there is enough; a realm's own roles say nothing. */
    static Optional<String> of(Caller caller) {
        List<String> roles =
                caller.roles().stream().filter(Roles.ALL::contains).sorted().toList();
        return BY_ROLE.keySet().containsAll(roles)
                ? roles.stream().map(BY_ROLE::get).findFirst()
                : Optional.empty();
    }
}
