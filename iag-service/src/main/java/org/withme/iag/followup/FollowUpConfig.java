package org.withme.iag.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Within how many days a contact is due. */
@ConfigMapping(prefix = "withme.follow-up.days")
interface FollowUpConfig {

    /** Within how many days a contact is due after a withdrawal. */
    @WithDefault("7")
    int withdrawal();

    /** Within how many days a contact is due after a completion: whoever finished has time to look around first. */
    @WithDefault("28")
    int onCompletion();

    /** Within how many days a contact is due after the beginning of a break: it is often planned, and asking comes later. */
    @WithDefault("28")
    int onBreak();

    /** Within how many days a contact is due after a return from a break. */
    @WithDefault("7")
    int onReturn();

    /** Within how many days a contact is due after a result. */
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
