package org.withme.assessment.evidence;

import java.util.UUID;

/**
 * What was handed in.
 *
 * @param mediaType of a file, else null
 * @param file of a file, else null
 * @param words of a link or a text, else null
 */
record Content(String sha256, long bytes, String mediaType, UUID file, String words) {}
