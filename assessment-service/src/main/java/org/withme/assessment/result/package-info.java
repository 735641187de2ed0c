/**
 * The result of an assessment: published once, when every criterion is decided, and corrected only by a result that
 * supersedes it with a reason (A12). It carries each criterion's ownership, decision rule and value and the portability
 * statement of its version, as it was that day. A correction changes what an assessor decided alone; what the learner, both
 * together or the awarding organisation decided stays as it is. Publishes {@code assessment.result-published.v1}.
 */
package org.withme.assessment.result;
