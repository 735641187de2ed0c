package org.withme.stack.demo;

import java.util.List;
import java.util.Map;
import org.withme.stack.RunningPlatform;
import org.withme.stack.ilr.IlrSettings;

/**
 * A college for one playing of the story: its UKPRN is new on this platform, its MIS and its people are made for it. So nothing that
 * others did on the platform comes into the story, and nothing of the story stands in their way.
 */
public final class StoryCollege {

    /** Begins with 9, where no real provider is, and is of none of the demo's colleges. */
    private static final int FIRST_UKPRN = 91_000_000;

    private static final int LEARNERS = 40;

    private final AccountsClient accounts;
    private final DemoCollege college;
    private final MisClient mis;
    private final List<DemoPerson> people;

    private StoryCollege(Http http, RunningPlatform platform, DemoCollege college) {
        this.accounts = new AccountsClient(http, platform);
        this.college = college;
        this.mis = new MisClient(http, platform, college);
        this.people = people(college);
    }

    /**
     * Makes the college; what was made is taken back if that fails.
     *
     * @param number of the playing, from 1; the next one that is free on the platform is taken
     */
    public static StoryCollege opened(Http http, RunningPlatform platform, int number) {
        AccountsClient accounts = new AccountsClient(http, platform);
        int free = number;
        while (accounts.knowsClient(college(free).misClient())) {
            free++;
        }
        StoryCollege opened = new StoryCollege(http, platform, college(free));
        try {
            accounts.enterMis(opened.college);
            opened.people.forEach(accounts::enter);
            new SupervisorClient(http, platform, opened.username("supervisor"))
                    .register(accounts.subjectOf(opened.username("advocate")));
            return opened;
        } catch (RuntimeException e) {
            opened.tidyUp(e);
            throw e;
        }
    }

    public DemoCollege college() {
        return college;
    }

    public MisClient mis() {
        return mis;
    }

    /** How somebody of this college signs in, such as {@code adviser}; the password is the same. */
    public String username(String who) {
        return username(college, who);
    }

    /**
     * Takes back what would be in the way: returns that wait for a person, and accounts. What cannot be taken back is added to the
     * failure.
     */
    public void tidyUp(RuntimeException failure) {
        attempt(failure, mis::discardWaiting);
        attempt(failure, () -> accounts.remove(username("learner")));
        attempt(failure, () -> accounts.remove(username("home")));
        people.forEach(person -> attempt(failure, () -> accounts.remove(person.username())));
        attempt(failure, () -> accounts.removeMis(college));
    }

    private static void attempt(RuntimeException failure, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    static DemoCollege college(int number) {
        String ukprn = String.valueOf(FIRST_UKPRN + number);
        return new DemoCollege("the college with UKPRN " + ukprn, IlrSettings.first(ukprn, LEARNERS, number));
    }

    private static List<DemoPerson> people(DemoCollege college) {
        return List.of(
                person(college, "mentor", "Morgan", "Mentor", "tutor", "mentor"),
                person(college, "assessor", "Ash", "Assessor", "assessor"),
                person(college, "iqa", "Imran", "Assurer", "iqa"),
                person(college, "adviser", "Ada", "Adviser", "adviser"),
                person(college, "advocate", "Ade", "Advocate", "advocate"),
                person(college, "supervisor", "Sunniva", "Supervisor", "case-supervisor"),
                person(college, "dsl", "Dilys", "Safeguard", "dsl"));
    }

    private static DemoPerson person(DemoCollege college, String who, String given, String family, String... roles) {
        return new DemoPerson(
                username(college, who), given, family, Map.of("ukprn", List.of(college.ukprn())), List.of(roles));
    }

    /** Such as {@code story-7-adviser}. */
    private static String username(DemoCollege college, String who) {
        return "story-" + (Integer.parseInt(college.ukprn()) - FIRST_UKPRN) + "-" + who;
    }
}
