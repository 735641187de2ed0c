package org.withme.assessment.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What may be handed in. */
@ConfigMapping(prefix = "withme.evidence")
interface EvidenceConfig {

    /** The largest file; the gateway and the body limit of the service must let it through. */
    @WithDefault("50M")
    MemorySize largestFile();

    /** Media types of files that are refused, by what is in them: programs, installers, scripts of a shell. */
    @WithDefault("application/x-msdownload,application/x-dosexec,application/x-executable,application/x-elf,"
            + "application/x-sharedlib,application/x-object,application/x-mach-o,application/x-mach-o-executable,"
            + "application/x-mach-o-dylib,application/x-mach-o-bundle,application/x-mach-o-universal,application/java-vm,"
            + "application/java-archive,application/x-sh,application/x-bat,application/x-ms-installer")
    List<String> refusedTypes();

    /** Endings of names of files that are refused, whatever is in them: what a computer runs when it is opened. */
    @WithDefault("exe,com,scr,pif,lnk,hta,jse,vbs,vbe,wsf,ps1,bat,cmd,msi,jar,app")
    List<String> refusedEndings();

    Uploads uploads();

    Quota quota();

    /** How often it is looked for files that belong to nobody and for submissions whose file is gone, as a duration; {@code off} for never. */
    @WithDefault("1h")
    String look();

    /** How old a file that belongs to nobody is before it is removed: longer than the longest upload takes. */
    @WithDefault("1D")
    Duration grace();

    /** Files that are on their way at the same moment; each occupies a thread. */
    interface Uploads {

        /** How many files may be on their way to one instance of the service: one more gets 503. Fewer than its threads, so that other calls go on. */
        @WithDefault("32")
        int instance();

        /** How many files one learner may be sending to one instance of the service: one more gets 429. */
        @WithDefault("2")
        int learner();

        /** The longest time for one file, from its first byte to its last; the gateway's upload-total is as long. */
        @WithDefault("15m")
        Duration longest();
    }

    /** How much may be handed in. Uploads at the same moment may exceed it by one file each. */
    interface Quota {

        /** How much evidence of one learner is kept, in all assessments together. */
        @WithDefault("1G")
        MemorySize learner();

        /** How much evidence is kept for all assessments of one college together. */
        @WithDefault("200G")
        MemorySize college();

        /** How many submissions one assessment takes. */
        @WithDefault("500")
        int submissions();
    }
}
