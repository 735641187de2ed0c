package org.withme.acceptance.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A college that exists for one story only, with its MIS and its staff. */
public record College(String ukprn, Mis mis) {

    private static final Duration KNOWN = Duration.ofSeconds(30);
    private static final Duration RECOVERED = Duration.ofSeconds(90);
    private static final AtomicInteger OPENED = new AtomicInteger(90_001_000);
    private static final AtomicInteger EMPLOYED = new AtomicInteger();

    /** A new college, whose MIS may send returns, when every service has recovered from what an earlier story did to it. */
    public static College opens() {
        Platform.running(); // which may have to start first, and takes longer than a service to recover
        for (ServiceDatabase database : ServiceDatabase.HEARING) {
            await("rights heard at " + database.name()).atMost(RECOVERED).until(database::hearsOfRights);
        }
        String ukprn = String.valueOf(OPENED.incrementAndGet());
        Keycloak.registerMis(ukprn);
        return new College(ukprn, new Mis(ukprn));
    }

    /** A member of staff with these roles. */
    public Person employs(String... roles) {
        String username = "staff-" + ukprn + "-" + EMPLOYED.incrementAndGet();
        return Keycloak.registerPerson(username, "Sam", Map.of("ukprn", ukprn), Arrays.asList(roles));
    }

    public IlrReturn aReturn() {
        return IlrReturn.of(ukprn);
    }

    /** The platform's id of the learner whom this college knows by the reference. */
    public String learnerId(IlrLearner learner) {
        return learnerId(learner.reference());
    }

    public String learnerId(String learnRefNumber) {
        return mis.get("/v1/learners?ukprn=" + ukprn + "&learnRefNumber=" + Request.encoded(learnRefNumber))
                .is(200)
                .at("/items/0/id")
                .asText();
    }

    /** A learner of a return, known to every service, with an account of their own. */
    public Person welcomes(IlrLearner learner) {
        mis.sends(aReturn().listing(learner)).completes();
        Person person = signsUp(learner);
        knownEverywhere(person);
        return person;
    }

    /** Waits until every service knows that the learner is at this college. */
    private void knownEverywhere(Person learner) {
        for (ServiceDatabase database : ServiceDatabase.ALL) {
            await("the learner at " + database.name())
                    .atMost(KNOWN)
                    .until(() -> database.number(
                                    "select count(*) from access_grant where learner_id::text = ? and ukprn = ?",
                                    learner.subject(),
                                    ukprn)
                            > 0);
        }
    }

    /** A mentor, adviser or other member of staff is named on the learner's team, and every service knows it. */
    public String names(Person member, String role, Person learner) {
        String id = mis.post("/v1/learners/" + learner.subject() + "/team", """
                {"username": "%s", "role": "%s"}""".formatted(member.username(), role))
                .is(201)
                .at("/id")
                .asText();
        for (ServiceDatabase database : ServiceDatabase.ALL) {
            await("the team at " + database.name())
                    .atMost(KNOWN)
                    .until(() -> database.number(
                                    "select count(*) from access_grant where learner_id::text = ? and subject = ?",
                                    learner.subject(),
                                    member.subject())
                            > 0);
        }
        return id;
    }

    /** The account of one of this college's learners, opened by the administrator, its password chosen by the learner. */
    public Person signsUp(IlrLearner learner) {
        String id = learnerId(learner);
        Answer opened = mis.post("/v1/learners/" + id + "/account", "{}");
        String username = opened.at("/username").asText();
        String password = "chosen-by-" + id;
        Browser.opened()
                .signsIn(username, opened.at("/temporaryPassword").asText())
                .chooses(password);
        return new Person(id, username, password);
    }
}
