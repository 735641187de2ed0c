package org.withme.stack.story;

import java.io.PrintStream;
import org.withme.stack.RunningPlatform;

/** The whole story, told while it happens. */
public final class Story {

    private static final String OPENING = """
            Education is done with me, not to me: a story in parts. Everything in it happens now, on this platform,
            through the gateway; → is what came back, ✗ is what was refused, as it should be.""";

    private final Cast cast;
    private final Narrator narrator;
    private final Newcomer newcomer;

    private Story(Cast cast, Narrator narrator, Newcomer newcomer) {
        this.cast = cast;
        this.narrator = narrator;
        this.newcomer = newcomer;
    }

    /** A playing of its own, with a learner of its own, on a platform that has the demo's people. */
    public static Story of(RunningPlatform platform, PrintStream out) {
        return new Story(new Cast(platform), new Narrator(out), Newcomer.next(platform.data()));
    }

    /** Plays every part; throws {@link org.withme.stack.demo.DemoFailed} where one does not come out. */
    public void tell() {
        narrator.says(OPENING);
        Learner learner = new AReturnArrives(cast, narrator).play(newcomer);
        narrator.closes();
    }
}
