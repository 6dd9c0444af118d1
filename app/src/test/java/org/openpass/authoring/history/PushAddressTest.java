package org.openpass.authoring.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History goes to another machine by an encrypted line, and nowhere else. */
class PushAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ext::sh -c touch% /tmp/x", "file:///srv/history.git", "/srv/history.git", "../history.git", "git@host:law.git",
            "http://host/law.git", "git://host/law.git", "ftp://host/law.git", "HTTPS:/host", "https://", "https://u:secret@host/law.git",
            "https://u@host/law.git", "ssh://u:secret@host/law.git", "ssh://-oProxyCommand=x/law.git", "ssh://host/law git",
            "https://host/law.git\nfile:///x", "ssh+git://host/law.git"})
    void whatIsNoEncryptedLineToAnotherMachineIsRefused(String address) {
        assertThatThrownBy(() -> PushAddress.of("openpass.history.push.url", address)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openpass.history.push.url").hasMessageNotContaining("secret");
    }

    @Test
    void httpsAndSshAreTaken() {
        assertThat(PushAddress.of("a", "https://git.customs.example/law.git").getHost()).isEqualTo("git.customs.example");
        assertThat(PushAddress.of("a", "ssh://git@git.customs.example:2222/law.git").getPort()).isEqualTo(2222);
        assertThatThrownBy(() -> new GitPush("https://host/law.git", "https://host/law.git", "", "", ""))
                .as("what is confidential into the same").hasMessageContaining("risk-url");
    }
}
