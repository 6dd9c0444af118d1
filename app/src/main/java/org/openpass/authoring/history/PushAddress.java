package org.openpass.authoring.history;

import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** Where history may be pushed to: another machine, by a line that is encrypted. */
final class PushAddress {

    /** No {@code ext::} or {@code file:}, which run or write what is on this machine; no option in the place of a host. */
    private static final Pattern ALLOWED = Pattern.compile("(https|ssh)://([A-Za-z0-9._-]+@)?[A-Za-z0-9\\[][^\\s\\p{Cntrl}@]*");

    private PushAddress() {
    }

    /** @throws IllegalArgumentException naming the setting and what it may be */
    static URIish of(String setting, String text) {
        String wanted = setting + ": https://host/path or ssh://user@host/path without a password, which has a setting of its own";
        try {
            URIish address = new URIish(text);
            if (!ALLOWED.matcher(text).matches() || address.getHost() == null || address.getPass() != null
                    || address.getScheme().equals("https") && address.getUser() != null) {
                throw new IllegalArgumentException(wanted);
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wanted, e);
        }
    }
}
