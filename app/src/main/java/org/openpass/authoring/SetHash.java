package org.openpass.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Names a set of files by all that stands in it: what was tried or signed are these bytes and no others. */
public final class SetHash {

    private SetHash() {
    }

    /** SHA-256 over each name, a zero and the SHA-256 of its content, in the order of names. */
    public static String of(Map<String, byte[]> files) {
        MessageDigest whole = sha256();
        new TreeMap<>(files).forEach((name, content) -> {
            whole.update(name.getBytes(StandardCharsets.UTF_8));
            whole.update((byte) 0);
            whole.update(sha256().digest(content));
        });
        return HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
