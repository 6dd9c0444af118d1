package org.openpass.deploy.demo;

import java.util.Locale;
import java.util.Optional;

/** What is sent to customs: declarations in two formats, known by the file's extension, and what carriers and forwarders send. */
enum Format {
    JSON("application/json"),
    XML("application/xml"),
    /** A sheet of a manifest. */
    CSV("text/csv"),
    /** Messages of carriers and of terminals. */
    EDIFACT("application/edifact");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The content type to send it with. */
    String mediaType() {
        return mediaType;
    }

    /** The format of a declaration by the name of its file; empty for any other extension. */
    static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return name.endsWith(".xml") ? Optional.of(XML) : Optional.empty();
    }
}
