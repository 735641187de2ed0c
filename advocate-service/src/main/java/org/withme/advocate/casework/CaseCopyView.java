package org.withme.advocate.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AdvocacyCaseCopy", description = "A case with everything in it; the latest first.")
public record CaseCopyView(CaseView details, PlanView plan, List<ContactView> contacts, List<NoteView> notes) {}
