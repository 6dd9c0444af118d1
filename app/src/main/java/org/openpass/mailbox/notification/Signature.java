package org.openpass.mailbox.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header by which a partner knows that a webhook comes from here and when it was signed:
 * {@code t=<seconds since 1970>,v1=<HMAC-SHA256 of t + "." + body, in hex>}. The key is the secret's text.
 */
final class Signature {

    static final String HEADER = "X-OpenPass-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {
    }

    static String of(String secret, Instant at, String body) {
        long seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + hmac(secret, seconds + "." + body);
    }

    private static String hmac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
