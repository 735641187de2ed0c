package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.withme.stack.demo.DemoFailed;
import org.withme.stack.demo.MisClient;
import org.withme.stack.demo.TutorGroup;

/** The college's return brings somebody new, who signs in and sees themselves. */
final class AReturnArrives {

    private final Cast cast;
    private final Narrator narrator;

    AReturnArrives(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    Learner play(Newcomer newcomer) {
        narrator.part("A return arrives", "nobody types in what the college's MIS knows");
        MisClient mis = cast.mis();
        String id = mis.states(newcomer.reference(), newcomer.applicant());
        narrator.step(
                "The MIS of " + cast.college().college().name(),
                "says who has applied for the next year: a name is enough.",
                "Somebody exists before any return, and could have an account, a group and a mentor from now on.");
        JsonNode counts = mis.send(newcomer.arrives()).path("learners");
        narrator.step(
                "The MIS",
                "sends its ILR return, in which the applicant is listed.",
                "%d learners read, %d of them new, %d unchanged; who had applied is the same person."
                        .formatted(
                                counts.path("read").asInt(),
                                counts.path("created").asInt(),
                                counts.path("unchanged").asInt()));
        if (!mis.learnerId(newcomer.reference()).equals(id)) {
            throw new DemoFailed("Who had applied is somebody else in the return");
        }
        mis.openAccount(id, newcomer.username());
        cast.accounts().simplifyPassword(newcomer.username());
        Actor signedIn = cast.person("The learner", newcomer.username());
        JsonNode me = signedIn.reads("/v1/learners/me");
        String name = me.at("/facts/0/givenNames").asText();
        narrator.step(
                "The college",
                "opens an account, and the learner signs in as " + newcomer.username() + ".",
                name + " " + me.at("/facts/0/familyName").asText()
                        + " reads their own record, each fact with its source.");
        TutorGroup group = new TutorGroup(
                "12B", "12B Construction", cast.college().username("mentor"), List.of(newcomer.reference()));
        mis.says(group);
        Learner learner = new Learner(id, name, cast.person(name, newcomer.username()));
        JsonNode entry = learner.journeyShows("learner.relationship-granted.v1");
        narrator.step(
                "The MIS",
                "says who is in " + group.name()
                        + ", in one request; its tutor Morgan is the mentor of everybody in it.",
                "The journey says: " + entry.path("what").asText());
        String typed = plain(me.at("/facts/0"));
        JsonNode found = cast.mentor().posts("/v1/learners/search", Map.of("name", typed));
        narrator.step(
                "Morgan",
                "looks for " + name + " as names are typed in a hurry: " + typed + ".",
                "Found first: " + found.at("/items/0/givenNames").asText() + " "
                        + found.at("/items/0/familyName").asText() + ".");
        JsonNode enrolled = learner.journeyShows("learner.enrolled.v1");
        narrator.step(
                name,
                "reads what the enrolment is called, for the operator loaded the names of learning aims.",
                enrolled.path("what").asText());
        return learner;
    }

    /** A name without its accents and capitals. */
    private static String plain(JsonNode facts) {
        String name = facts.path("givenNames").asText() + " "
                + facts.path("familyName").asText();
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.UK);
    }
}
