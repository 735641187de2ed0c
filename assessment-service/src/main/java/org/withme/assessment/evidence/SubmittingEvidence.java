package org.withme.assessment.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.storage.FileStore;
import org.withme.assessment.storage.Incoming;
import org.withme.platform.events.RecurringWork;
import org.withme.platform.http.UploadedBody;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Takes evidence in. Of a file first the whole, then one short transaction, then the answer: what is acknowledged is on the disk. */
@ApplicationScoped
class SubmittingEvidence {

    private static final Logger LOG = Logger.getLogger(SubmittingEvidence.class);
    private static final String FILE_NAME = "/query/fileName";
    private static final String CRITERION_ID = "/query/criterionId";

    /** A whole file is not thrown away because the database is busy; what is stored twice has one receipt. */
    private static final Guard PATIENTLY = Guard.create()
            .withRetry()
            .maxRetries(10)
            .maxDuration(15, ChronoUnit.SECONDS)
            .delay(300, ChronoUnit.MILLIS)
            .jitter(200, ChronoUnit.MILLIS)
            .whenException(RecurringWork::isAway)
            .done()
            .build();

    private final AssessmentAccess access;
    private final StoringEvidence storing;
    private final FileStore files;
    private final FileTypes types;
    private final NamedFiles named;
    private final EvidenceConfig config;
    private final UploadsUnderWay underWay;

    SubmittingEvidence(
            AssessmentAccess access,
            StoringEvidence storing,
            FileStore files,
            FileTypes types,
            NamedFiles named,
            EvidenceConfig config,
            UploadsUnderWay underWay) {
        this.access = access;
        this.storing = storing;
        this.files = files;
        this.types = types;
        this.named = named;
        this.config = config;
        this.underWay = underWay;
    }

    ReceiptView submitWords(UUID assessmentId, SubmitEvidence command) {
        access.requireToSubmit(assessmentId);
        Violations violations = SubmissionRules.check(command);
        Described described = new Described(command.form(), command.name(), command.criterionIds(), command.audience());
        return storing.store(
                assessmentId,
                described,
                violations.isEmpty() ? words(command.words()) : null,
                new StoringEvidence.Found(violations, SubmissionRules.CRITERIA));
    }

    ReceiptView submitFile(UUID assessmentId, SubmitFile command, InputStream body) {
        Described described = command.described();
        StoringEvidence.Found found = new StoringEvidence.Found(checkName(command.fileName()), CRITERION_ID);
        UUID learner = storing.check(assessmentId, described, found);
        ReceiptView receipt = underWay.during(learner, () -> {
            Content content = taken(UuidCreator.getTimeOrderedEpoch(), command.fileName(), body);
            return stored(assessmentId, described, content, found);
        });
        LOG.infof("Evidence %s of assessment %s has receipt %d", receipt.evidenceId(), assessmentId, receipt.receipt());
        return receipt;
    }

    private Violations checkName(String name) {
        return SubmissionRules.checkFileName(FILE_NAME, name)
                .addIf(name != null && types.isRefusedName(name), FILE_NAME, EvidenceRule.NAME_OF_A_PROGRAM);
    }

    private Content taken(UUID file, String name, InputStream body) {
        try (Incoming incoming = files.receive(file)) {
            MeasuredFile measured = new MeasuredFile(incoming);
            UploadedBody.copy(body, measured, config.largestFile().asLongValue(), "A file");
            String type = types.of(measured.beginning(), name);
            if (types.isRefused(type)) {
                throw Problem.at("", EvidenceRule.EXECUTABLE);
            }
            incoming.keep();
            return new Content(measured.sha256(), measured.bytes(), type, file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that no row names after all goes at once; where it is not certain whether one does, it is collected later. */
    private ReceiptView stored(UUID assessmentId, Described described, Content content, StoringEvidence.Found found) {
        ReceiptView receipt;
        try {
            receipt = PATIENTLY.get(() -> storing.store(assessmentId, described, content, found), ReceiptView.class);
        } catch (Problem refusal) {
            files.remove(content.file());
            throw refusal;
        }
        if (named.known(Set.of(content.file())).isEmpty()) {
            files.remove(content.file());
        }
        return receipt;
    }

    private static Content words(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return new Content(MeasuredFile.sha256(bytes), bytes.length, null, null, words);
    }
}
