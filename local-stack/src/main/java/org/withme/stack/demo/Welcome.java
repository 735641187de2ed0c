package org.withme.stack.demo;

import org.withme.stack.WithMeStack;

/** What a person reads when the platform is ready. */
public final class Welcome {

    /** Everybody whom the demo has, in the words of the README. */
    static final String PEOPLE = """
              learner         a learner of Ashdown College (90000001)
              learner2        another learner there
              mentor          tutor and mentor there, on both learners' teams
              assessor        assessor there
              iqa             quality assurer of assessments there
              exams           exams officer there
              als             additional learning support lead there
              adviser         careers adviser there
              advocate        learner advocate there
              supervisor      case supervisor there
              dsl             designated safeguarding lead there
              quality         quality manager there
              mis-admin       MIS administrator there
              supporter       a supporter (parent, carer, friend) there
              other-learner   a learner of Brackenfell College (90000002)
              other-mentor    tutor and mentor at Brackenfell College
              taylor          tutor and mentor at Ashdown College, who signs in with the college
              robin           a learner of Ashdown College, who signs in with the college
              operator        operator of the platform, of no college
              mis-90000001    Ashdown's MIS (a machine)
              mis-90000002    Brackenfell's MIS (a machine)
              careers-demo    a careers service (a machine)
              awarding-demo   an awarding organisation (a machine)
            """;

    private static final String TEXT = """
            WithMe runs. Ctrl-C ends everything and keeps the data. In another terminal, ./withme demo plays its story.

              where                    what
              %1$-24s the gateway: %1$s/docs, /openapi, /problems
              %2$-24s Keycloak (administrator: admin / admin)
              localhost:%3$-14d PostgreSQL (database learner: learner_app / learner_app)
              localhost:%4$-14d Kafka
              %7$-24s the mails that it sends; none of them leaves this machine

              sign in as      who (the password, or a machine's secret, is the same name)
            %6$s
            taylor and robin have no password here: on the sign-in page they choose Ashdown College.

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
                stack.keycloak().issuer(),
                PEOPLE,
                stack.mail().page());
    }
}
