package org.withme.stack.demo;

import org.withme.stack.WithMeStack;

/** What a person reads when the platform is ready. */
public final class Welcome {

    private static final String TEXT = """
            WithMe runs. Ctrl-C ends everything and keeps the data. In another terminal, ./withme demo plays its story.

              where                    what
              %1$-24s the gateway: %1$s/docs, /openapi, /problems
              %2$-24s Keycloak (administrator: admin / admin)
              localhost:%3$-14d PostgreSQL (database learner: learner_app / learner_app)
              localhost:%4$-14d Kafka

              sign in as               who (the password is the username)
              learner, learner2        learners of Ashdown College (90000001)
              mentor                   tutor and mentor there, on both learners' teams
              mis-admin                MIS administrator there
              assessor iqa exams als adviser advocate supervisor dsl quality supporter
              other-learner            learner of Brackenfell College (90000002)
              other-mentor             mentor there
              operator                 operator of the platform, of no college

              machine client           secret
              mis-90000001             mis-90000001
              mis-90000002             mis-90000002
              careers-demo             careers-demo
              awarding-demo            awarding-demo

            Three calls to paste:

            TOKEN=$(curl -s %5$s/protocol/openid-connect/token -d grant_type=password -d client_id=withme-cli -d username=learner -d password=learner | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

            curl -s %1$s/v1/learners/me -H "Authorization: Bearer $TOKEN"

            curl -s %1$s/v1/hello/user -H "Authorization: Bearer $TOKEN"
            """;

    private Welcome() {}

    public static String text(WithMeStack stack) {
        return TEXT.formatted(
                stack.publicUrl(),
                stack.keycloak().url(),
                stack.postgres().port(),
                stack.kafka().port(),
                stack.keycloak().issuer());
    }
}
