package org.openpass.authoring;

/**
 * A file of a version, byte for byte.
 *
 * @param name without folders
 * @param path with them, as the engine knows it
 */
public record WorkFile(String name, String path, byte[] content) {

    /** SHA-256 of the content. */
    public String checksum() {
        return LibraryFilling.sha256(content);
    }
}
