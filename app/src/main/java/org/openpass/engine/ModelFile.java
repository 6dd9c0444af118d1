package org.openpass.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that the engine is given.
 *
 * @param path its name there, {@code processes/declaration/import-declaration.bpmn}: the engine knows a file again by its name and
 *     its content
 */
record ModelFile(String path, byte[] content) {

    ModelKind kind() {
        return ModelKind.of(path);
    }

    /** Of name and content, as the engine tells files apart. */
    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
