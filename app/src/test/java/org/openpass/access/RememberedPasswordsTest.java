package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final PasswordEncoder slow = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final RememberedPasswords passwords = new RememberedPasswords(new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            return slow.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            asked.incrementAndGet();
            return slow.matches(password, encoded);
        }
    });

    @Test
    void aRightPasswordIsVerifiedOnceAMinute() {
        String encoded = passwords.encode("correct horse");

        assertThat(passwords.matches("correct horse", encoded)).isTrue();
        assertThat(passwords.matches("correct horse", encoded)).isTrue();

        assertThat(asked).hasValue(1);
    }

    @Test
    void aWrongPasswordIsSlowEachTime() {
        String encoded = passwords.encode("correct horse");
        assertThat(passwords.matches("correct horse", encoded)).isTrue();

        assertThat(passwords.matches("wrong", encoded)).isFalse();
        assertThat(passwords.matches("wrong", encoded)).isFalse();

        assertThat(asked).hasValue(3);
    }

    @Test
    void aPasswordThatWasChangedOpensNothingAnyMore() {
        assertThat(passwords.matches("correct horse", passwords.encode("correct horse"))).isTrue();

        assertThat(passwords.matches("correct horse", passwords.encode("battery staple"))).isFalse();
    }
}
