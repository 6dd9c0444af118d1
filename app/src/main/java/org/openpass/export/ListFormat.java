package org.openpass.export;

/** What a list is written as; its texts stand under {@code export.<name>}. */
public enum ListFormat {

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** With its charset, for the header Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** With the point. */
    public String extension() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
