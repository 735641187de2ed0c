package org.withme.assessment.framework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.framework.FrameworkAccess.Author;
import org.withme.assessment.framework.FrameworkEvent.FrameworkPublished;
import org.withme.platform.problem.Problem;

/** A draft that can change, or a published version that never does (A1). */
@Entity
@Table(name = "framework_version")
class FrameworkVersion {

    @Id
    private UUID id;

    private UUID frameworkId;
    private int number;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    private Integer samplingPercent;
    private int attempts;

    @Enumerated(EnumType.STRING)
    private SelfJudged selfJudged;

    @ElementCollection
    @CollectionTable(name = "criterion", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredCriterion> criteria = new ArrayList<>();

    private String createdBy;
    private Instant createdAt;
    private String changedBy;
    private String capacity;
    private Instant changedAt;
    private String publishedBy;
    private Instant publishedAt;

    @Version
    private long version;

    protected FrameworkVersion() {}

    static FrameworkVersion drafted(UUID framework, int number, DraftVersion draft, Author author, Instant at) {
        FrameworkVersion version = new FrameworkVersion();
        version.id = UuidCreator.getTimeOrderedEpoch();
        version.frameworkId = framework;
        version.number = number;
        version.state = VersionState.DRAFT;
        version.createdBy = author.subject();
        version.createdAt = at;
        version.replace(draft, author, at);
        return version;
    }

    void replace(DraftVersion draft, Author author, Instant at) {
        requireDraft();
        samplingPercent = draft.samplingPercent();
        attempts = draft.attempts() == null ? 1 : draft.attempts();
        selfJudged = draft.selfJudged() == null ? SelfJudged.PER_ASSIGNMENT : draft.selfJudged();
        List<StoredCriterion> replaced = new ArrayList<>();
        for (int position = 0; position < draft.units().size(); position++) {
            DraftUnit unit = draft.units().get(position);
            for (int place = 0; place < unit.criteria().size(); place++) {
                DraftCriterion criterion = unit.criteria().get(place);
                replaced.add(StoredCriterion.of(
                        UuidCreator.getTimeOrderedEpoch(),
                        position,
                        unit.title(),
                        criterion.codeAt(position, place),
                        criterion));
            }
        }
        criteria = replaced;
        changedBy = author.subject();
        capacity = author.capacity();
        changedAt = at;
    }

    void publish(Author author, Instant at) {
        requireDraft();
        state = VersionState.PUBLISHED;
        publishedBy = author.subject();
        capacity = author.capacity();
        publishedAt = at;
    }

    boolean isPublished() {
        return state == VersionState.PUBLISHED;
    }

    void requireDraft() {
        if (isPublished()) {
            throw Problem.of(FrameworkProblem.VERSION_PUBLISHED);
        }
    }

    UUID frameworkId() {
        return frameworkId;
    }

    FrameworkPublished published(Framework framework) {
        return new FrameworkPublished(
                frameworkId,
                frameworkId,
                id,
                number,
                portability(framework).publishedAs(),
                framework.title(),
                framework.learnAimRef());
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        int last = -1;
        for (StoredCriterion row : criteria) {
            if (row.unitPosition() != last) {
                units.add(new Unit(row.unit(), new ArrayList<>()));
                last = row.unitPosition();
            }
            units.get(units.size() - 1).criteria().add(row.criterion());
        }
        return units;
    }

    VersionView view(Framework framework) {
        return new VersionView(
                id,
                frameworkId,
                number,
                state,
                samplingPercent,
                attempts,
                selfJudged,
                units(),
                portability(framework),
                createdAt,
                changedAt,
                publishedAt);
    }

    PublishedVersion asPublished(Framework framework) {
        return new PublishedVersion(
                id,
                frameworkId,
                number,
                framework.ukprn(),
                framework.title(),
                framework.level(),
                framework.awardingOrganisation(),
                portability(framework),
                publishedAt,
                samplingPercent,
                attempts,
                selfJudged,
                units());
    }

    private Portability portability(Framework framework) {
        return Portability.of(
                framework.kind(),
                samplingPercent,
                criteria.stream().map(StoredCriterion::criterion).toList());
    }
}
