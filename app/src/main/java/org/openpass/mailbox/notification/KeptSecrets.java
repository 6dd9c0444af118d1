package org.openpass.mailbox.notification;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Secrets of webhooks, encrypted by AES-GCM with the key of the installation, so that the database alone, or a copy of
 * it, tells none.
 */
@Component
class KeptSecrets {

    private static final Set<Integer> KEY_BYTES = Set.of(16, 24, 32);

    private final BytesEncryptor encryptor;
    private final SecureRandom random = new SecureRandom();

    /** @param key in hex; empty: nothing can be kept */
    KeptSecrets(@Value("${openpass.secrets-key:}") String key) {
        encryptor = key.isBlank() ? null
                : AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(bytes(key.strip()), "AES")).build();
    }

    private static byte[] bytes(String key) {
        byte[] bytes = key.matches("([0-9a-fA-F]{2})+") ? HexFormat.of().parseHex(key) : new byte[0];
        if (!KEY_BYTES.contains(bytes.length)) {
            throw new IllegalArgumentException("openpass.secrets-key: 32, 48 or 64 hexadecimal digits");
        }
        return bytes;
    }

    /** Whether the installation has a key. */
    boolean possible() {
        return encryptor != null;
    }

    /** A new secret of 256 bits. */
    String draw() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return "ops_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    byte[] close(String secret) {
        return encryptor.encrypt(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when it was kept with another key */
    String open(byte[] kept) {
        if (encryptor == null) {
            throw new IllegalStateException("There is no key to read the secret with");
        }
        return new String(encryptor.decrypt(kept), StandardCharsets.UTF_8);
    }
}
