package org.withme.advocate.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AdvocacyCaseCopy", description = "A case with everything in it; the latest first.")
public record CaseCopyView(
        CaseView details, @Nullable PlanView plan, List<ContactView> contacts, List<NoteView> notes) {}
