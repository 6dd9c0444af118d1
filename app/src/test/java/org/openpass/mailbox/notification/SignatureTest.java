package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant AT = Instant.ofEpochSecond(1_790_000_000L, 999_000_000);
    private static final String BODY = "{\"a\":\"한글\"}";

    /** The value is OpenSSL's: {@code printf '1790000000.…' | openssl dgst -sha256 -hmac ops_secret}. */
    @Test
    void itIsWhatAnyToolWorksOut() {
        assertThat(Signature.of("ops_secret", AT, BODY)).isEqualTo("t=1790000000,"
                + "v1=65496321868564c6d23397245ccf8d609f673e269d951dfe27718736a7b29561");
    }

    @Test
    void anotherMomentBodyOrSecretIsAnotherSignature() {
        String signature = Signature.of("ops_secret", AT, BODY);

        assertThat(Signature.of("ops_secret", AT.plusSeconds(1), BODY).split("v1=")[1]).isNotEqualTo(signature.split("v1=")[1]);
        assertThat(Signature.of("ops_secret", AT, BODY + " ")).isNotEqualTo(signature);
        assertThat(Signature.of("ops_secreT", AT, BODY)).isNotEqualTo(signature);
    }
}
