package org.withme.iag.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Within how many days a contact is due. */
@ConfigMapping(prefix = "withme.follow-up.days")
interface FollowUpConfig {

    @WithDefault("7")
    int withdrawal();

    /** Whoever finished has time to look around first. */
    @WithDefault("28")
    int onCompletion();

    /** A break is often a planned one: asking comes later. */
    @WithDefault("28")
    int onBreak();

    @WithDefault("7")
    int onReturn();

    @WithDefault("14")
    int onResult();

    default int after(Reason reason) {
        return switch (reason) {
            case WITHDRAWAL -> withdrawal();
            case COMPLETION -> onCompletion();
            case BREAK -> onBreak();
            case RETURN -> onReturn();
            case RESULT -> onResult();
        };
    }
}
