package org.withme.assessment.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is assessed, whatever its versions say. */
@Entity
@Table(name = "framework")
@Immutable
class Framework {

    @Id
    private UUID id;

    private String ukprn;
    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String learnAimRef;
    private String ssa;
    private String awardingOrganisation;
    private String createdBy;
    private String capacity;
    private Instant createdAt;

    protected Framework() {}

    static Framework defined(UUID id, DefineFramework command, FrameworkAccess.Author author, Instant at) {
        Framework framework = new Framework();
        framework.id = id;
        framework.ukprn = author.ukprn();
        framework.title = command.title();
        framework.kind = command.kind();
        framework.level = command.level();
        framework.learnAimRef = command.learnAimRef();
        framework.ssa = command.ssa();
        framework.awardingOrganisation = command.awardingOrganisation();
        framework.createdBy = author.subject();
        framework.capacity = author.capacity();
        framework.createdAt = at;
        return framework;
    }

    UUID id() {
        return id;
    }

    String ukprn() {
        return ukprn;
    }

    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    Level level() {
        return level;
    }

    String learnAimRef() {
        return learnAimRef;
    }

    String awardingOrganisation() {
        return awardingOrganisation;
    }

    Instant createdAt() {
        return createdAt;
    }

    FrameworkView view(List<VersionSummary> versions) {
        return new FrameworkView(
                id, ukprn, title, kind, level, learnAimRef, ssa, awardingOrganisation, createdAt, versions);
    }
}
