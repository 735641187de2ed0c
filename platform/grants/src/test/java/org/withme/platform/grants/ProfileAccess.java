package org.withme.platform.grants;

import static org.withme.platform.access.Rule.collegeIn;
import static org.withme.platform.access.Rule.teamSharing;
import static org.withme.platform.access.Rule.theLearner;

import java.util.UUID;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/** How a feature writes its policies. */
final class ProfileAccess {

    static final String ASPECT = "profile";

    private ProfileAccess() {}

    static Policy mayRead(UUID learner) {
        return Policy.read(
                "profile.read",
                ASPECT,
                learner,
                theLearner(learner)
                        .or(collegeIn(Roles.TUTOR, Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT))
                        .or(teamSharing(ASPECT, Roles.MENTOR)));
    }

    static Policy mayChange(UUID learner) {
        return Policy.change("profile.change", ASPECT, learner, collegeIn(Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT));
    }

    static Policy mayChangePreferences(UUID learner) {
        return Policy.change("preferences.change", "preferences", learner, theLearner(learner));
    }
}
