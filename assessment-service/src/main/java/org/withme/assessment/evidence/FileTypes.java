package org.withme.assessment.evidence;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its first bytes. Its name counts only where it is one of the kinds of what they say: a .docx among zips. */
@Singleton
class FileTypes {

    /** How many bytes are looked at. */
    static final int BEGINNING = 64 * 1024;

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
    private final List<MediaType> refused;

    FileTypes(EvidenceConfig config) {
        refused = config.refusedTypes().stream().map(MediaType::parse).toList();
    }

    /** @param name null if it has none */
    String of(byte[] beginning, String name) {
        MediaType seen = detect(beginning, null);
        MediaType called = name == null ? seen : detect(beginning, name);
        boolean isKindOfIt = !seen.equals(MediaType.OCTET_STREAM)
                && known.getMediaTypeRegistry().isSpecializationOf(called, seen);
        return (isKindOfIt ? called : seen).getBaseType().toString();
    }

    /** Whether it is what a computer would run. */
    boolean isRefused(String mediaType) {
        MediaType type = MediaType.parse(mediaType);
        return refused.stream()
                .anyMatch(each ->
                        each.equals(type) || known.getMediaTypeRegistry().isSpecializationOf(type, each));
    }

    /** With its dot; empty if the type has none. */
    String extension(String mediaType) {
        try {
            return known.forName(mediaType).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }

    private MediaType detect(byte[] beginning, String name) {
        Metadata metadata = new Metadata();
        if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return known.detect(new ByteArrayInputStream(beginning), metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
