package org.withme.assessment.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which decisions are drawn: a pure function of the seed, the decisions and the rates, whatever their order. Each decision has a
 * ticket, the SHA-256 of the seed, a colon and its id. Of each assessor's decisions that are looked at equally often those with the
 * lowest tickets are drawn, as many as the rate says, rounded up: so something of every assessor is.
 */
final class SampleDraw {

    private static final int WHOLE = 100;

    private SampleDraw() {}

    /** A decision that may be drawn. */
    record Candidate(UUID decision, String assessor, Set<Risk> risks) {}

    private record Stratum(String assessor, int percent) {}

    static Set<UUID> draw(String seed, Collection<Candidate> decided, SamplingRates rates) {
        Map<Stratum, List<Candidate>> strata = decided.stream()
                .collect(Collectors.groupingBy(
                        candidate -> new Stratum(candidate.assessor(), rates.of(candidate.risks()))));
        return strata.entrySet().stream()
                .flatMap(stratum -> stratum.getValue().stream()
                        .map(Candidate::decision)
                        .sorted(Comparator.comparing(decision -> ticket(seed, decision)))
                        .limit(share(stratum.getValue().size(), stratum.getKey().percent())))
                .collect(Collectors.toSet());
    }

    private static int share(int decisions, int percent) {
        return (decisions * percent + WHOLE - 1) / WHOLE;
    }

    private static String ticket(String seed, UUID decision) {
        try {
            byte[] text = (seed + ":" + decision).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
