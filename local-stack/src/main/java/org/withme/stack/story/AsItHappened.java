package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the story left behind: the learner's journey, from all services, and who looked at the record. */
final class AsItHappened {

    private final Narrator narrator;

    AsItHappened(Narrator narrator) {
        this.narrator = narrator;
    }

    void play(Learner learner, LiveJourney live) {
        narrator.part("The journey so far", "one journey from four services, told to the learner as it happens");
        narrator.step(
                learner.name(),
                "had the page open all the while.",
                live.count() + " entries came by themselves, the last one: " + live.last());
        Map<String, Integer> byService = new LinkedHashMap<>();
        JsonNode journey = learner.actor().reads(learner.path() + "/journey?limit=200");
        journey.path("items")
                .forEach(entry -> byService.merge(entry.path("service").asText(), 1, Integer::sum));
        narrator.step(
                learner.name(), "reads the journey.", journey.path("items").size() + " entries: " + inWords(byService));
        JsonNode log = learner.actor().reads(learner.path() + "/access-log?limit=200");
        narrator.step(
                learner.name(),
                "reads who looked at the record.",
                log.path("items").size() + " readers, each with when and in which capacity.");
    }

    private static String inWords(Map<String, Integer> byService) {
        return byService.entrySet().stream()
                .map(service -> service.getValue() + " from " + service.getKey())
                .collect(Collectors.joining(", "));
    }
}
