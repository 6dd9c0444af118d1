package org.openpass.mailbox.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHostsTest {

    private final WebhookHosts strict = new WebhookHosts(Set.of());
    private final WebhookHosts open = new WebhookHosts(Set.of("127.0.0.1", "10.9.8.7"));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "169.254.169.254",
            "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1",
            "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::10.0.0.1", "::ffff:10.0.0.1", "fc00::1",
            "fd12::1", "fe80::1", "fec0::1", "ff02::1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001:0:1::1", "2001:db8::1",
            "2002:a00:1::1"})
    void whatIsNotOfThePublicNetworkIsInside(String address) throws UnknownHostException {
        assertThat(WebhookHosts.outside(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> strict.resolve(address)).isInstanceOf(WebhookHosts.Inside.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "172.15.0.1", "172.32.0.1", "192.167.255.255", "203.0.114.1",
            "2001:4860:4860::8888", "2606:4700::1111"})
    void whatIsOfThePublicNetworkMayBeCalled(String address) throws UnknownHostException {
        assertThat(strict.resolve(address)).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "https://", "https:///path", "http://8.8.8.8/", "ftp://8.8.8.8/", "https://10.0.0.1/",
            "https://localhost/", "https://[::1]/", "https://[fd12::1]:8443/x", "https://169.254.169.254/latest/meta-data",
            "https://user:word@8.8.8.8/", "https://8.8.8.8/#part", "https://2130706433/", "file:///etc/passwd",
            "https://8.8.8.8:70000/"})
    void suchAddressesAreRefused(String address) {
        assertThatThrownBy(() -> strict.require(address)).isInstanceOf(NotificationRefused.class);
    }

    @Test
    void aHostThatIsAllowedByNameMayBeInsideAndCalledByHttpAndNoOther() {
        assertThat(open.require(" http://127.0.0.1:8099/hook?a=b ")).hasToString("http://127.0.0.1:8099/hook?a=b");
        assertThat(open.require("https://10.9.8.7/")).hasToString("https://10.9.8.7/");
        assertThat(strict.require("https://8.8.8.8:8443/hook")).hasToString("https://8.8.8.8:8443/hook");
        assertThatThrownBy(() -> open.require("https://localhost/")).isInstanceOf(NotificationRefused.class);
        assertThatThrownBy(() -> open.require("http://8.8.8.8/")).isInstanceOf(NotificationRefused.class);
    }

    @Test
    void anAddressThatIsTooLongOrMissingIsRefused() {
        assertThatThrownBy(() -> strict.require("https://8.8.8.8/" + "a".repeat(500))).isInstanceOf(NotificationRefused.class);
        assertThatThrownBy(() -> strict.require(null)).isInstanceOf(NotificationRefused.class);
    }
}
