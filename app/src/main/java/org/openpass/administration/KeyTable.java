package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.ValidKeys.ValidKey;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Valid keys as lines: which nobody uses, which end soon, and what each may ask. */
final class KeyTable extends DataTable {

    private static final Duration SOON = Duration.ofDays(30);

    KeyTable(List<ValidKey> keys, int usual, Instant now, Consumer<ValidKey> limit) {
        super(text("sessions.keys"), text("party"), text("keys.label"), text("sessions.used"), text("keys.expires"),
                text("sessions.limit") + "#", text("column.action"));
        keys.forEach(k -> row(k.partyName(), SessionTable.lines(k.label(), k.prefix() == null ? "" : k.prefix() + "…"),
                k.lastUsedAt() == null ? text("sessions.used.never") : Formats.briefMoment(k.lastUsedAt()), expires(k, now),
                limit(k, usual), SessionTable.act(text("sessions.limit.change"), k.label() + ", " + k.partyName(),
                        () -> limit.accept(k))));
    }

    private static Component expires(ValidKey key, Instant now) {
        Div expires = new Div(new Span(Formats.briefMoment(key.expiresAt())));
        expires.addClassName("two-lines");
        if (key.expiresAt().isBefore(now.plus(SOON))) {
            expires.add(Badge.of(text("sessions.soon"), VaadinIcon.CLOCK, "wait"));
        }
        return expires;
    }

    private static String limit(ValidKey key, int usual) {
        return key.perMinute() == null ? text("sessions.limit.usual", Formats.number(usual))
                : Formats.number(key.perMinute());
    }
}
