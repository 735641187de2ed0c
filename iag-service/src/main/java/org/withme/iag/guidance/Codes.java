package org.withme.iag.guidance;

import java.util.Set;

/** The National Careers Service's codes that travel as they are (I5). */
final class Codes {

    /** 1 face to face, 2 telephone, 3 webchat, 4 video, 5 email, 6 social media, 7 SMS, 8 post, 9 co-browse, 10 messaging, 99 other. */
    static final Set<Integer> CHANNELS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99);

    /** From 1, a skills health check, to 16, finding a course; 99 other. */
    static final Set<Integer> ACTIONS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 99);

    /** Where an action points to; 98 nowhere. */
    static final Set<Integer> SIGNPOSTS = Set.of(1, 3, 6, 7, 8, 9, 10, 11, 12, 13, 98, 99);

    static final int OTHER_ACTION = 99;
    static final int NO_SIGNPOST = 98;

    private Codes() {}
}
