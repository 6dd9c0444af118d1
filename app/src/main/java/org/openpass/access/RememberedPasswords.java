package org.openpass.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a minute that a password was found right. Software that works for a person sends the password with each
 * request, and finding it right is made slow on purpose. What is remembered is a keyed hash of the password with its stored
 * hash: it opens nothing outside this process, and a password that is changed is forgotten with it. Whether the account is
 * still open is asked each time, elsewhere. Wrong passwords are never remembered: guessing stays slow.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final PasswordEncoder encoder;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_MINUTE).build();

    RememberedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    @Override
    public String encode(CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
        if (password == null || encoded == null) {
            return false;
        }
        String pair = hash(encoded + '\0' + password);
        if (right.getIfPresent(pair) != null) {
            return true;
        }
        boolean matches = encoder.matches(password, encoded);
        if (matches) {
            right.put(pair, Boolean.TRUE);
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
