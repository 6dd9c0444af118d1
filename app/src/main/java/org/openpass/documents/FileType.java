package org.openpass.documents;

import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** The types of files that are taken, found out by their first bytes; what a sender calls them counts for nothing. */
enum FileType {

    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png");

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String[] extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    static Optional<FileType> of(byte[] content) {
        String found = TIKA.detect(content);
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(found)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an extension of this type, so that no program is opened that the content is not for. */
    String named(String fileName) {
        String lower = fileName.toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(extensions).anyMatch(e -> lower.endsWith("." + e)) ? fileName
                : fileName + "." + extensions[0];
    }
}
