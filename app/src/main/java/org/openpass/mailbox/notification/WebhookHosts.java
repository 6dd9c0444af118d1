package org.openpass.mailbox.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.openpass.mailbox.notification.NotificationRefused.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;

/**
 * Which addresses a webhook may have, so that nobody reaches what stands beside us by having us call it: https, and
 * hosts of the public network. It is also the one that resolves names for the connection, so that what was looked at
 * is what is connected to. A host that {@code openpass.webhooks.allow} names may be inside, and be called by http.
 */
@Component
class WebhookHosts implements DnsResolver {

    /** Beside loopback, link-local, private and unique-local: what IANA's registries keep for other purposes. */
    private static final List<String> SPECIAL = List.of("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "3fff::/20", "5f00::/16", "ff00::/8");
    private static final InetAddressMatcher OUTSIDE = InetAddressMatchers.matchExternal().excludeAddresses(SPECIAL).build();
    private static final int LONGEST = 500;

    /** The name leads to where nobody is called. */
    static final class Inside extends UnknownHostException {
        Inside() {
            super("The address is not one of the public network");
        }
    }

    private final Set<String> allowed;

    WebhookHosts(@Value("${openpass.webhooks.allow:}") Set<String> allowed) {
        this.allowed = allowed.stream().map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty()).collect(Collectors.toSet());
    }

    /**
     * The address, if a webhook may have it. A name that nobody knows at the moment may: it is asked for again at each
     * delivery.
     */
    URI require(String address) {
        try {
            URI uri = new URI(address == null ? "" : address.strip());
            String host = uri.getHost();
            if (host != null && uri.toString().length() <= LONGEST && uri.getUserInfo() == null
                    && uri.getFragment() == null && uri.getPort() <= 65_535 && byAllowedScheme(uri)) {
                resolve(host);
                return uri;
            }
        } catch (URISyntaxException | Inside e) {
            throw new NotificationRefused(Reason.WEB_ADDRESS);
        } catch (UnknownHostException notNow) {
            return URI.create(address.strip());
        }
        throw new NotificationRefused(Reason.WEB_ADDRESS);
    }

    private boolean byAllowedScheme(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme()) && allowed.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    /** One address that is inside is enough to call none of them. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!allowed.contains(host.toLowerCase(Locale.ROOT)) && !Arrays.stream(addresses).allMatch(WebhookHosts::outside)) {
            throw new Inside();
        }
        return addresses;
    }

    static boolean outside(InetAddress address) {
        return OUTSIDE.matches(address);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
