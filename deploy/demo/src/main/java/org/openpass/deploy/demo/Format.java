package org.openpass.deploy.demo;

import java.util.Locale;
import java.util.Optional;

/** The two formats that a declaration may be filed in, known by the file's extension. */
enum Format {
    JSON("application/json"),
    XML("application/xml");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The content type to send it with. */
    String mediaType() {
        return mediaType;
    }

    /** The format of a file by its name; empty for any other extension. */
    static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return name.endsWith(".xml") ? Optional.of(XML) : Optional.empty();
    }
}
