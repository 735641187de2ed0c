package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.withme.stack.demo.TakenRegister;

/** The register says that the learner stopped coming: their mentor is told why, and asks how they are. */
final class SomebodyStopsComing {

    private final Cast cast;
    private final Narrator narrator;

    SomebodyStopsComing(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Newcomer newcomer, Learner learner) {
        narrator.part("Somebody stops coming", "a mentor is told why we think so; nothing is decided about anybody");
        TakenRegister register = new TakenRegister("12B", List.of(newcomer.reference()), Set.of(newcomer.reference()));
        int added = cast.mis().sends(register).path("added").asInt();
        int unchanged = cast.mis().sends(register).path("unchanged").asInt();
        narrator.step(
                "The MIS of " + cast.college().college().name(),
                "sends the register of four weeks, twice.",
                added + " marks, and the second time nothing but " + unchanged + " unchanged.");
        String list = "/v1/colleges/" + cast.college().college().ukprn() + "/gone-quiet?mine=true";
        Actor mentor = cast.mentor();
        JsonNode quiet = Eventually.answers(
                        "A prompt to the mentor", () -> mentor.reads(list), page -> page.path("items")
                                .has(0))
                .at("/items/0");
        narrator.step(
                mentor.name(),
                "looks who went quiet: " + learner.name() + ".",
                quiet.path("why").asText() + " The conversation starts from: “"
                        + mentor.reads(quiet.at("/links/ambitions").asText())
                                .at("/items/0/words")
                                .asText()
                        + "”");
        mentor.posts(quiet.at("/links/answer").asText(), Map.of("answer", "SPOKEN_WITH"));
        narrator.step(
                mentor.name(),
                "telephones, and taps “spoken with”.",
                mentor.reads(list).path("items").size() + " left on the list. " + learner.name()
                        + " was asked nothing by a machine.");
    }
}
