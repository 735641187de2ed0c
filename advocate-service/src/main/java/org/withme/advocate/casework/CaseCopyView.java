package org.withme.advocate.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.said.SaidView;

@Schema(name = "AdvocacyCaseCopy", description = "A case with everything in it; the latest first.")
public record CaseCopyView(
        CaseView details,

        @Schema(description = "Present if somebody entered the yes from which it came, as the learner said it to them.")
        @Nullable SaidView said,

        @Nullable PlanView plan,
        List<ContactView> contacts,
        List<NoteView> notes) {}
