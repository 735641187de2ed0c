package org.withme.learner.record.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A collection year of the ILR, as its file in {@code ilr/years} says. */
public final class CollectionYear {

    private static final String PRIOR_LEVEL = "PriorLevel";

    private final Map<String, String> facts;
    private final LocalDate acceptedFrom;
    private final LocalDate acceptedUntil;
    private final Map<String, CodeList> codes;
    private final Map<String, Set<Integer>> meanings;
    private final List<String> structure;

    CollectionYear(YearFile file) {
        this.facts = file.facts();
        this.codes = file.codes();
        this.meanings = file.meanings();
        this.structure = file.structure();
        String[] accepted = file.fact("accepted").split(" ");
        this.acceptedFrom = LocalDate.parse(accepted[0]);
        this.acceptedUntil = LocalDate.parse(accepted[1]);
    }

    /** As returns write it: {@code 2627}. */
    public String code() {
        return facts.get("code");
    }

    /** As people write it: {@code 2026-27}. */
    public String name() {
        return facts.get("name");
    }

    public String namespace() {
        return facts.get("namespace");
    }

    /** The first of August on which the year begins. */
    public LocalDate firstDay() {
        return LocalDate.of(Integer.parseInt(name().substring(0, 4)), 8, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    /** The first day on which a return of the year is taken. */
    public LocalDate acceptedFrom() {
        return acceptedFrom;
    }

    /** The last day on which a return of the year is taken. */
    public LocalDate acceptedUntil() {
        return acceptedUntil;
    }

    /** The id of a rule across records in the spelling of the year: {@code R06} or {@code R_06}. */
    public String crossRecordRule(int number) {
        return facts.get("cross-record-rule").formatted(number);
    }

    /** The list of a field that is kept. */
    public CodeList codes(String field) {
        return codes.get(field);
    }

    /** The table of elements, a line each, indented by depth. */
    public List<String> structure() {
        return structure;
    }

    /** A prior attainment level in words; empty if the code is not of this year. */
    public Optional<String> priorLevel(int code) {
        return codes.get(PRIOR_LEVEL).words(code);
    }

    /**
     * The codes of a field that have a meaning, for example {@code work-based} of {@code ProgType}; none if the year has no
     * such code.
     */
    public Set<Integer> meaning(String meaning, String field) {
        return meanings.getOrDefault(meaning + " " + field, Set.of());
    }

    /** What is kept of a reason to withdraw. */
    public WithdrawalClass withdrawalClass(Integer reason) {
        if (reason == null || !codes.get("WithdrawReason").knows(reason) || isReason("withdrawal-unknown", reason)) {
            return WithdrawalClass.UNKNOWN;
        }
        if (isReason("withdrawal-none", reason)) {
            return WithdrawalClass.NONE;
        }
        return isReason("withdrawal-moved", reason) ? WithdrawalClass.MOVED : WithdrawalClass.LEFT;
    }

    private boolean isReason(String meaning, int reason) {
        return meaning(meaning, "WithdrawReason").contains(reason);
    }
}
