package org.withme.stack.story;

import java.io.PrintStream;
import org.withme.stack.RunningPlatform;
import org.withme.stack.demo.DemoFailed;
import org.withme.stack.demo.Http;
import org.withme.stack.demo.StoryCollege;

/** The whole story, told while it happens. */
public final class Story {

    private static final String OPENING = """
            Education is done with me, not to me: a story in parts. Everything in it happens now, on this platform,
            through the gateway; → is what came back, ✗ is what was refused, as it should be.""";

    private final RunningPlatform platform;
    private final Http http = new Http();
    private final Narrator narrator;

    private Story(RunningPlatform platform, Narrator narrator) {
        this.platform = platform;
        this.narrator = narrator;
    }

    /** On a platform that has the demo's people. */
    public static Story of(RunningPlatform platform, PrintStream out) {
        return new Story(platform, new Narrator(out));
    }

    /**
     * Plays every part, at a college and with a learner of its own; throws {@link DemoFailed} where one does not come out, after
     * taking back what would be in the way of others.
     */
    public void tell() {
        narrator.says(OPENING);
        StoryCollege college = StoryCollege.opened(http, platform, Newcomer.playing(platform.data()));
        try {
            play(new Cast(http, platform, college), Newcomer.of(college, platform.data()));
        } catch (RuntimeException e) {
            college.tidyUp(e);
            narrator.says("The story stops here; "
                    + (e.getSuppressed().length == 0
                            ? "what it opened at " + college.college().name() + " is closed again."
                            : "not everything that it opened at "
                                    + college.college().name() + " could be closed."));
            throw e;
        }
        narrator.closes();
    }

    private void play(Cast cast, Newcomer newcomer) {
        Learner learner = new AReturnArrives(cast, narrator).play(newcomer);
        try (LiveJourney live = LiveJourney.openedBy(learner.actor(), platform.publicUrl())) {
            new AmbitionComesFirst(cast, narrator).play(learner);
            new SomebodyStopsComing(cast, narrator).play(newcomer, learner);
            new AWishIsAnswered(cast, narrator).play(learner);
            new APlanIsNegotiated(cast, narrator).play(learner);
            new AGroupHasAGoal(cast, narrator).play(learner);
            new WordsOfMyOwn(cast, narrator).play(learner);
            new ATutorialWithAPurpose(cast, narrator).play(learner);
            new WhoDecides(cast, narrator).play(learner);
            new SomebodyLearnsAtHome(cast, narrator).play(learner);
            new WhatIShare(cast, narrator).play(learner);
            new WorkIsSet(cast, narrator).play(learner);
            new MyWorkIsTheEvidence(cast, narrator).play(learner);
            String decided = new WeAssessTogether(cast, narrator).play(learner);
            String openCase = new NobodyIsLost(cast, narrator, platform.mailPage()).play(newcomer, learner);
            new SomebodyBesideMe(cast, narrator).play(learner, openCase, decided);
            new SomebodyLooksAgain(cast, narrator).play(decided);
            new ResultsTravel(cast, narrator).play(newcomer, learner);
            new IThinkItIsWrong(cast, narrator).play(learner, decided);
            new WhatITakeWithMe(cast, narrator).play(learner, decided);
            new SomebodyIsWorried(cast, narrator).play(learner);
            new NobodyElseSeesIt(cast, narrator).play(learner, openCase);
            new AsItHappened(narrator).play(learner, live);
        }
    }
}
