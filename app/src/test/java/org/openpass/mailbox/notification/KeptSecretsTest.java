package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptSecretsTest {

    private final KeptSecrets kept = new KeptSecrets("00112233445566778899aabbccddeeff");

    @Test
    void aSecretComesBackAndLooksDifferentEachTimeItIsKept() {
        String secret = kept.draw();
        byte[] once = kept.close(secret);

        assertThat(kept.open(once)).isEqualTo(secret);
        assertThat(kept.close(secret)).isNotEqualTo(once);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }

    @Test
    void anotherKeyOrAChangedSecretOpensNothing() {
        byte[] closed = kept.close("ops_x");
        byte[] changed = closed.clone();
        changed[changed.length - 1] ^= 1;

        KeptSecrets other = new KeptSecrets("ff112233445566778899aabbccddeeff");
        assertThatThrownBy(() -> other.open(closed)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> kept.open(changed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void withoutAKeyNothingIsKeptAndABadOneIsSaidAtOnce() {
        assertThat(new KeptSecrets(" ").possible()).isFalse();
        assertThat(kept.possible()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new KeptSecrets("0011"));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeptSecrets("not hexadecimal"));
    }
}
