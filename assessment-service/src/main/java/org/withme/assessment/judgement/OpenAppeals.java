package org.withme.assessment.judgement;

import java.util.UUID;

/** About which criteria an appeal is open, so that nothing but its answer changes them; said by the feature of appeals. */
public interface OpenAppeals {

    boolean isAbout(UUID assessment, UUID criterion);
}
