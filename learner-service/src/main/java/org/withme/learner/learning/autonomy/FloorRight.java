package org.withme.learner.learning.autonomy;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.learning.autonomy.AutonomyView.FloorRightView;

/** What a learner may always do, at every stage and every college. */
@Schema(name = "FloorRightCode")
enum FloorRight {
    SAY_NO("Say no to what is suggested to you: for your plan, as a tutorial, or about who decides.", "/v1/me/inbox"),
    GOAL("Write a goal of your own, and say that you reached it.", "/v1/learners/{me}/plans"),
    WISH("Ask for something to be changed in how, when or where you learn.", "/v1/me/wishes"),
    AMBITION("Say where you want to go, in your own words, and change it.", "/v1/iag/ambitions?learnerId={me}"),
    REFLECT("Write for yourself what nobody else reads unless you share it.", "/v1/learners/{me}/reflections"),
    SEE_TEAM("See who is beside you, and what each of them may see.", "/v1/learners/{me}/team"),
    SEE_READERS("See who looked at your record.", "/v1/learners/{me}/access-log"),
    ADVOCATE("Ask for an advocate: somebody who stands beside you and speaks for you.", "/v1/advocacy/referrals"),
    LESS("Be asked only what is needed now.", "/v1/me/light-mode");

    private final String words;
    private final String link;

    FloorRight(String words, String link) {
        this.words = words;
        this.link = link;
    }

    FloorRightView of(UUID learner) {
        return new FloorRightView(this, words, link.replace("{me}", learner.toString()));
    }
}
