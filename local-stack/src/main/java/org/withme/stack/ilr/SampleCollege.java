package org.withme.stack.ilr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The people of a college, each computed from the seed and their position alone, so that a hundred thousand of them need no memory
 * and the first two are always the same kind: young people in the middle of a two-year programme.
 */
final class SampleCollege {

    private static final LocalDate AGES_ON = LocalDate.of(2025, 8, 1);
    private static final LocalDate STARTS_LAST_YEAR = LocalDate.of(2025, 9, 1);
    private static final LocalDate STARTS_THIS_YEAR = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_YEAR_END = LocalDate.of(2026, 7, 3);
    private static final LocalDate YEAR_END = LocalDate.of(2027, 7, 2);
    /** Everything that ended did so in the collection year, and before the first return was made. */
    private static final LocalDate ENDS = LocalDate.of(2026, 8, 3);

    private static final int DAYS_OF_STARTS = 14;
    private static final int DAYS_OF_ENDS = 45;
    private static final int ALWAYS_CONTINUING = 2;
    private static final int WITHDRAWN_FOR_OTHER_REASONS = 98;
    private static final int[] ETHNICITIES = {31, 32, 34, 35, 39, 40, 41, 43, 44, 45, 98};

    private final IlrSettings settings;

    SampleCollege(IlrSettings settings) {
        this.settings = settings;
    }

    /** Somebody beside the people of the return: as dependable as its first two. */
    SampleLearner guest(int number) {
        return learner(firstGuest() + number);
    }

    private int firstGuest() {
        return settings.learners() + settings.joined();
    }

    private boolean isDependable(int index) {
        return index < ALWAYS_CONTINUING || index >= firstGuest();
    }

    SampleLearner learner(int index) {
        SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003L + index);
        random.nextLong();
        Kind kind = isDependable(index) ? Kind.YOUNG : Kind.of(random.nextInt(100));
        boolean adult = kind == Kind.ADULT;
        int age = adult ? 19 + random.nextInt(40) : 16 + random.nextInt(3);
        String reference = "%s%06d".formatted(settings.referencePrefix(), index + 1);
        return new SampleLearner(
                reference,
                !isDependable(index) && random.nextInt(100) < 2
                        ? UniqueLearnerNumber.TEMPORARY
                        : UniqueLearnerNumber.of(settings.ukprn(), index),
                Names.family(random),
                Names.given(random),
                AGES_ON.minusYears(age).minusDays(random.nextInt(365)),
                ETHNICITIES[random.nextInt(ETHNICITIES.length)],
                random.nextBoolean() ? "F" : "M",
                random.nextInt(100) < 22 ? 1 : 2,
                adult,
                kind == Kind.APPRENTICE || adult && random.nextBoolean(),
                String.valueOf(1 + random.nextInt(9)),
                String.valueOf(1 + random.nextInt(9)),
                (1 + random.nextInt(200)) + " Example Street",
                "01632960" + "%03d".formatted(random.nextInt(1000)),
                reference.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                aims(index, kind, random));
    }

    private List<SampleAim> aims(int index, Kind kind, SplittableRandom random) {
        List<SampleAim> aims = new ArrayList<>();
        int core = random.nextInt(12);
        boolean twoYears = isDependable(index) || random.nextInt(100) < 55;
        Fate fate = isDependable(index) ? Fate.CONTINUING : Fate.of(random.nextInt(100), twoYears);
        switch (kind) {
            case YOUNG -> {
                aims.add(aim(index, 1, "600001%02d".formatted(core), 5, 25, null, null, twoYears, fate, random));
                if (random.nextInt(100) < 35) {
                    aims.add(aim(index, 2, "60000201", 4, 25, null, null, false, fate.orDone(), random));
                }
            }
            case APPRENTICE -> {
                int standard = 9001 + core;
                aims.add(aim(index, 1, "ZPROG001", 1, 36, 25, standard, twoYears, fate, random));
                aims.add(aim(index, 2, "600003%02d".formatted(core), 3, 36, 25, standard, twoYears, fate, random));
            }
            default ->
                aims.add(aim(index, 1, "600004%02d".formatted(core), 4, 38, null, null, false, fate.orDone(), random));
        }
        return aims;
    }

    private SampleAim aim(
            int index,
            int sequence,
            String reference,
            int aimType,
            int fundModel,
            Integer programmeType,
            Integer standard,
            boolean twoYears,
            Fate fate,
            SplittableRandom random) {
        boolean startedNow = fate == Fate.CONTINUING && !twoYears;
        LocalDate start = (startedNow ? STARTS_THIS_YEAR : STARTS_LAST_YEAR).plusDays(random.nextInt(DAYS_OF_STARTS));
        LocalDate plannedEnd = twoYears || startedNow ? YEAR_END : LAST_YEAR_END;
        LocalDate actualEnd = fate == Fate.CONTINUING ? null : ENDS.plusDays(random.nextInt(DAYS_OF_ENDS));
        UUID supplierId = new UUID(
                (settings.seed() << 32 ^ Long.parseLong(settings.ukprn())) & ~0xF000L | 0x4000L,
                ((long) index << 8 | sequence) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        return new SampleAim(
                reference,
                aimType,
                sequence,
                start,
                plannedEnd,
                fundModel,
                fundModel == 36 && aimType == 1 ? 450 : null,
                programmeType,
                standard,
                fate.completion,
                actualEnd,
                fate == Fate.WITHDRAWN ? WITHDRAWN_FOR_OTHER_REASONS : null,
                fate.outcome,
                null,
                supplierId.toString());
    }

    private enum Kind {
        YOUNG,
        APPRENTICE,
        ADULT;

        static Kind of(int percentile) {
            return percentile < 60 ? YOUNG : percentile < 80 ? APPRENTICE : ADULT;
        }
    }

    private enum Fate {
        CONTINUING(1, null),
        COMPLETED(2, 1),
        WITHDRAWN(3, 3),
        ON_A_BREAK(6, 3);

        private final int completion;
        private final Integer outcome;

        Fate(int completion, Integer outcome) {
            this.completion = completion;
            this.outcome = outcome;
        }

        static Fate of(int percentile, boolean twoYears) {
            if (percentile < 6) {
                return WITHDRAWN;
            }
            if (percentile < 9) {
                return ON_A_BREAK;
            }
            return twoYears || percentile < 50 ? CONTINUING : COMPLETED;
        }

        /** A one-year aim beside a two-year programme may be over already. */
        Fate orDone() {
            return this == CONTINUING ? COMPLETED : this;
        }
    }
}
