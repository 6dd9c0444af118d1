package org.openpass.deploy.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Declarant codes (신고인부호, 5 characters) for parties that documents name by a foreign identifier. The same identifier
 * has the same code in every demonstration, since declaration numbers begin with it.
 */
final class DeclarantCodes {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}");
    private static final int RADIX = 36;
    private static final long CODES = (long) RADIX * RADIX * RADIX * RADIX;

    private DeclarantCodes() {
    }

    /** The identifier itself where it is a code, else W and four characters of its digest. */
    static String of(String identifier) {
        if (CODE.matcher(identifier).matches()) {
            return identifier;
        }
        long digest = 0;
        for (int i = 0; i < 6; i++) {
            digest = digest << 8 | sha256(identifier)[i] & 0xff;
        }
        String four = Long.toString(digest % CODES, RADIX).toUpperCase(Locale.ROOT);
        return "W" + "0".repeat(4 - four.length()) + four;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
