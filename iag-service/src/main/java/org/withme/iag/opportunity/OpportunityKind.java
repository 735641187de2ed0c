package org.withme.iag.opportunity;

/** What is offered. */
enum OpportunityKind {
    COURSE,
    APPRENTICESHIP,
    VACANCY,
    EMPLOYER_ENCOUNTER,
    WORK_PLACEMENT,
    EVENT
}
