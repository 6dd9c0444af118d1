package org.openpass.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords and keys of one data folder, drawn at its first start and kept in {@code secrets.properties} (mode 0600). */
final class Secrets {

    private final KeptProperties kept;

    Secrets(DataDir dir) throws IOException {
        kept = new KeptProperties(dir.resolve("secrets.properties"));
    }

    String of(String name) {
        try {
            return kept.get(name, Secrets::draw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return kept.has(name);
    }

    private static String draw() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
