package org.openpass.documents;

import java.text.Normalizer;

/** Makes a sender's file name safe to show, to store and to send back. */
final class FileNames {

    private static final int LONGEST = 100;

    private FileNames() {
    }

    /**
     * The last part of the path, composed (Korean names from a Mac come decomposed), without control characters, marks
     * of direction, which can make one extension look like another, and what file systems reserve.
     */
    static String tidy(String sent) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*;]", "_")
                .replaceAll("\\s+", " ").strip()
                .replaceAll("^\\.+|\\.+$", "");
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = shortened(name);
        }
        return name.isBlank() ? "document" : name;
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length());
        return stem.substring(0, stem.offsetByCodePoints(0, LONGEST - extension.length())).strip() + extension;
    }
}
