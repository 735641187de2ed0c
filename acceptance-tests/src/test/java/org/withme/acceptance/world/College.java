package org.withme.acceptance.world;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A college that exists for one story only, with its MIS and its staff. */
public record College(String ukprn, Mis mis) {

    private static final AtomicInteger OPENED = new AtomicInteger(90_001_000);
    private static final AtomicInteger EMPLOYED = new AtomicInteger();

    /** A new college, whose MIS may send returns. */
    public static College opens() {
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
