package org.withme.learner.journey;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.inbox.SaidInWords;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.person.Person;
import org.withme.learner.record.learningaim.AimNames;
import org.withme.platform.identity.Roles;

/**
 * One entry being told: finds the words for its codes and ids, for its reader.
 *
 * @param toTheLearner whether the learner reads it; else somebody who reads of the learner
 * @param names of learning aims and standards, as far as they are loaded
 * @param assessments titles of assessments by their ids, as far as they are known
 * @param groups what groups are called, by their ids
 */
record EntryWording(
        JourneyEntry entry,
        boolean toTheLearner,
        Colleges colleges,
        AimNames names,
        Map<String, Person> people,
        Map<String, String> assessments,
        Map<UUID, String> groups) {

    /** Codes of the ILR and of preferences whose words are not in the code itself. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ULN", "unique learner number"),
            Map.entry("TelNo", "telephone"),
            Map.entry("PriorLevel", "prior attainment"),
            Map.entry("MathGrade", "mathematics grade"),
            Map.entry("EngGrade", "English grade"),
            Map.entry("LearnStartDate", "start date"),
            Map.entry("LearnPlanEndDate", "planned end date"),
            Map.entry("LearnActEndDate", "last day"),
            Map.entry("CompStatus", "completion"),
            Map.entry("FundModel", "funding"),
            Map.entry("ProgType", "programme type"),
            Map.entry("StdCode", "apprenticeship standard"),
            Map.entry("what", "what to learn"),
            Map.entry("how", "how to learn"),
            Map.entry("when", "when to learn"),
            Map.entry("places", "where to learn"));

    JourneyView view(UUID learner) {
        String self = "/v1/learners/" + learner;
        Optional<EntryTemplate> templates = EntryTemplates.of(entry.type());
        return new JourneyView(
                entry.id(),
                entry.at(),
                templates.map(EntryTemplate::kind).orElse(Kind.OTHER),
                entry.type(),
                templates.map(phrase -> phrase.what(this)).orElseGet(this::inGeneralWords),
                who(),
                entry.ukprn() == null ? null : CollegeView.of(entry.ukprn(), colleges),
                entry.source(),
                source(),
                templates.map(phrase -> phrase.link(self, entry)).orElse(self),
                entry.isMany() ? entry.events() : null,
                entry.isMany() ? self + "/journey?together=" + entry.id() : null);
    }

    String college() {
        return entry.ukprn() == null ? "A college" : capitalised(colleges.name(entry.ukprn()));
    }

    /** "You", or "The learner". */
    String learner() {
        return either("You", "The learner");
    }

    /** "your", or "their". */
    String their() {
        return either("your", "their");
    }

    /** "you", or "the learner". */
    String them() {
        return either("you", "the learner");
    }

    /** "Your assessor", or "The assessor". */
    String sided(String role) {
        return either("Your ", "The ") + role;
    }

    /** "You", or "Your assessor": the party that the event names. */
    String side() {
        return "LEARNER".equals(entry.text("by")) ? learner() : sided("assessor");
    }

    /** Whether who did it assures quality, and assesses nobody. */
    boolean isByQualityAssurance() {
        return entry.capacities().contains(Roles.IQA) && !entry.capacities().contains(Roles.ASSESSOR);
    }

    /** "You and your assessor", or "The learner and the assessor". */
    String bothSides(String role) {
        return learner() + " and " + either("your ", "the ") + role;
    }

    String either(String toTheLearner, String toOthers) {
        return this.toTheLearner ? toTheLearner : toOthers;
    }

    /** "7 learning aims"; one by its name. */
    String aims() {
        return entry.things() > 1 ? entry.things() + " learning aims" : aim();
    }

    /** "“Plans a week of meals” of Independent living award", or "12 criteria of Independent living award". */
    String criteria() {
        String what = entry.has("criterion") ? "“" + entry.text("criterion") + "”" : "a criterion";
        String title = assessments.get(entry.text("assessmentId"));
        return (entry.things() > 1 ? entry.things() + " criteria" : what) + (title == null ? "" : " of " + title);
    }

    /** By its title with the code beside it, as far as the title is known. */
    String aim() {
        return names.inWords(entry.text("learnAimRef"), entry.number("standardCode"));
    }

    /** Nothing for what is no college's. */
    String atCollege() {
        return entry.ukprn() == null ? "" : " at " + college();
    }

    /** "12B Construction". */
    String group() {
        return groups.getOrDefault(UUID.fromString(entry.text("groupId")), "a group");
    }

    /** Whether somebody on the team entered it, as the learner said it. */
    boolean isEntered() {
        return entry.has("saidHow");
    }

    /** "as you said it by telephone on 27 November 2026". */
    String asSaid() {
        return "as " + them() + " said it " + SaidInWords.of(entry.text("saidHow")) + " on " + entry.day("saidOn");
    }

    /** The member of staff that the event is about. */
    String person() {
        Person person = people.get(entry.text("subject"));
        return person == null ? "Somebody" : person.displayName();
    }

    /** "family name, postcode" for {@code ["FamilyName", "Postcode"]}. */
    String fields(String field) {
        return entry.texts(field).stream()
                .filter(code -> !Renumbering.FIELDS.contains(code))
                .map(EntryWording::inWords)
                .collect(Collectors.joining(", "));
    }

    String words(String field) {
        return inWords(entry.text(field));
    }

    private JourneyView.Who who() {
        if (entry.capacity() == null) {
            return null;
        }
        String role = Capacity.closest(entry.capacities());
        Person person = Roles.LEARNER.equals(role) ? null : people.get(entry.actor());
        return new JourneyView.Who(Capacity.inWords(role), person == null ? null : person.displayName());
    }

    private String source() {
        if (!entry.has("preparedOn")) {
            return entry.source();
        }
        String year = entry.text("collectionYear");
        String returned = year.length() == 4 ? "ILR 20" + year.substring(0, 2) + "-" + year.substring(2) : "ILR";
        return returned + " return of " + colleges.name(entry.ukprn()) + ", prepared " + entry.day("preparedOn");
    }

    /** "iag.ambition-declared.v1" becomes "Ambition declared." */
    private String inGeneralWords() {
        String name = entry.type().replaceFirst("^[^.]*\\.", "").replaceFirst("\\.v[0-9]+$", "");
        return capitalised(inWords(name)) + ".";
    }

    private static String inWords(String code) {
        String known = WORDS.get(code);
        return known != null
                ? known
                : code.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .replace('-', ' ')
                        .replace('_', ' ')
                        .toLowerCase(java.util.Locale.ROOT);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
