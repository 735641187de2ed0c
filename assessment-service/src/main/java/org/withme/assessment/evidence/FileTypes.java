package org.withme.assessment.evidence;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final int FIRST_LINE = 200;
    private static final MediaType SHELL = MediaType.application("x-sh");
    private static final MediaType BATCH = MediaType.application("x-bat");
    private static final Pattern OF_A_SHELL =
            Pattern.compile("#!\\s*/\\S*?(?:/env\\s+(?:-\\S+\\s+)*(?:\\S*/)?|/)(?:ba|da|z|k|c|tc|fi)?sh\\b");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
    private final List<MediaType> refused;
    private final Set<String> refusedEndings;

    FileTypes(EvidenceConfig config) {
        refused = config.refusedTypes().stream().map(MediaType::parse).toList();
        refusedEndings = Set.copyOf(config.refusedEndings());
    }

    /** @param name null if it has none */
    String of(byte[] beginning, String name) {
        MediaType seen = seen(beginning);
        MediaType called = name == null ? seen : called(seen, beginning, name);
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

    /** Whether a computer runs what is called so, whatever it is. Windows leaves out dots and spaces at the end. */
    boolean isRefusedName(String name) {
        String bare = name.replaceFirst("[.\\s]+$", "").toLowerCase(Locale.ROOT);
        return refusedEndings.contains(bare.substring(bare.lastIndexOf('.') + 1)) && bare.contains(".");
    }

    /** With its dot; empty if the type has none. */
    String extension(String mediaType) {
        try {
            return known.forName(mediaType).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }

    /** Tika takes each {@code #!} for a shell's, and what begins with "rem " for a batch file: a program in Python, an essay. */
    private MediaType seen(byte[] beginning) {
        String text = new String(beginning, 0, Math.min(beginning.length, FIRST_LINE), StandardCharsets.ISO_8859_1);
        if (OF_A_SHELL.matcher(text).lookingAt()) {
            return SHELL;
        }
        MediaType content = detect(new ByteArrayInputStream(beginning), null);
        boolean isAnyText = content.equals(SHELL)
                || content.equals(BATCH) && !text.toLowerCase(Locale.ROOT).startsWith("@echo off");
        return isAnyText ? MediaType.TEXT_PLAIN : content;
    }

    /** Of a text by its name alone, or Tika would find the shell again. */
    private MediaType called(MediaType seen, byte[] beginning, String name) {
        return detect(seen.equals(MediaType.TEXT_PLAIN) ? null : new ByteArrayInputStream(beginning), name);
    }

    private MediaType detect(InputStream beginning, String name) {
        Metadata metadata = new Metadata();
        if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return known.detect(beginning, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
