package org.withme.learner.people.account;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.withme.learner.people.account.AccountRowAnswer.Outcome;
import org.withme.learner.people.account.LoadingAccounts.Intake;

/** {@link AccountsLoaded}, written while the rows are done: an intake takes longer than a caller waits for the first byte. */
final class WrittenAnswers implements StreamingOutput {

    private final LoadingAccounts loading;
    private final Intake intake;
    private final ObjectMapper json;

    WrittenAnswers(LoadingAccounts loading, Intake intake, ObjectMapper json) {
        this.loading = loading;
        this.intake = intake;
        this.json = json;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Map<Outcome, Integer> sums = new EnumMap<>(Outcome.class);
        try (JsonGenerator answer = json.createGenerator(output)) {
            // An answer that breaks off is not to look whole.
            answer.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            answer.writeStartObject();
            answer.writeBooleanField("dryRun", intake.command().dryRun());
            answer.writeArrayFieldStart("rows");
            answer.flush();
            loading.load(intake, some -> write(some, answer, sums));
            answer.writeEndArray();
            answer.writeNumberField("created", sums.getOrDefault(Outcome.CREATED, 0));
            answer.writeNumberField("linked", sums.getOrDefault(Outcome.LINKED, 0));
            answer.writeNumberField("ended", sums.getOrDefault(Outcome.ENDED, 0));
            answer.writeNumberField("existing", sums.getOrDefault(Outcome.EXISTS, 0));
            answer.writeNumberField("notDone", sums.getOrDefault(Outcome.NOT_DONE, 0));
            answer.writeNumberField("refused", sums.getOrDefault(Outcome.REFUSED, 0));
            answer.writeEndObject();
        }
    }

    private static void write(List<AccountRowAnswer> some, JsonGenerator answer, Map<Outcome, Integer> sums) {
        try {
            for (AccountRowAnswer each : some) {
                sums.merge(each.outcome(), 1, Integer::sum);
                answer.writePOJO(each);
            }
            answer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
