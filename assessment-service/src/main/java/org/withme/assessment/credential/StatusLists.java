package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** Bitstring Status Lists: which credentials are revoked, said without saying whose any of them is. */
@Singleton
class StatusLists {

    private static final String PURPOSE = "revocation";
    private static final int BITS = 8;
    private static final int MOST_KEPT = 64;

    private final StatusEntries entries;
    private final IssuerKeys keys;
    private final Issuers issuers;
    private final DataIntegrity integrity;
    private final CredentialConfig config;
    private final Clock clock;
    private final Map<String, Signed> kept = new ConcurrentHashMap<>();

    StatusLists(
            StatusEntries entries,
            IssuerKeys keys,
            Issuers issuers,
            DataIntegrity integrity,
            CredentialConfig config,
            Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.issuers = issuers;
        this.integrity = integrity;
        this.config = config;
        this.clock = clock;
    }

    private record Signed(BitSet revoked, String by, Instant until, JsonNode list) {}

    /** What a credential says about its place. */
    ObjectNode entry(Place place) {
        String address = issuers.statusList(place.ukprn(), place.list());
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", address + "#" + place.index())
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", PURPOSE)
                .put("statusListIndex", Integer.toString(place.index()))
                .put("statusListCredential", address);
    }

    /** As it is now; signed anew when something was revoked, the key was replaced, or half of its time is over. */
    JsonNode list(String ukprn, int number) {
        BitSet revoked = entries.revoked(ukprn, number);
        SigningKey key = keys.signing(ukprn, KeyKind.ED25519);
        Instant now = clock.instant();
        String address = issuers.statusList(ukprn, number);
        Signed known = kept.get(address);
        if (known != null
                && known.revoked().equals(revoked)
                && known.by().equals(key.id())
                && now.isBefore(known.until())) {
            return known.list();
        }
        Duration half = config.listLifetime().dividedBy(2);
        JsonNode list = integrity.signed(unsigned(address, ukprn, revoked, now), key, now);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(address, new Signed(revoked, key.id(), now.plus(half), list));
        return list;
    }

    private ObjectNode unsigned(String address, String ukprn, BitSet revoked, Instant now) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        BundledContexts.OF_A_LIST.forEach(list.withArray("@context")::add);
        list.put("id", address);
        list.withArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        list.put("issuer", issuers.did(ukprn))
                .put("validFrom", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put(
                        "validUntil",
                        now.plus(config.listLifetime())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
        list.putObject("credentialSubject")
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", PURPOSE)
                .put("encodedList", encoded(revoked));
        return list;
    }

    /** The first place is the leftmost bit of the first byte. */
    static String encoded(BitSet revoked) {
        byte[] bytes = new byte[StatusEntries.PLACES / BITS];
        revoked.stream().forEach(place -> bytes[place / BITS] |= (byte) (0x80 >> place % BITS));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
