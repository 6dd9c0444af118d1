package org.openpass.workbench.export;

/** What a list is written as; its texts stand under {@code export.<name>}. */
public enum ListFormat {

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
