package org.withme.platform.identity.production;

import java.util.List;

/** What a part of the process demands of its settings where real people's records are. One bean for each part. */
public interface ProductionRequirement {

    /** The settings that must not be as they are; empty if all is well. */
    List<UnsafeSetting> unsafe();
}
