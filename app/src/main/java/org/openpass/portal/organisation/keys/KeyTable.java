package org.openpass.portal.organisation.keys;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.PartyKey;
import org.openpass.access.PartyKey.State;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Keys as lines. */
final class KeyTable extends DataTable {

    KeyTable(List<PartyKey> keys, Instant now, Consumer<PartyKey> revoke) {
        super(text("partyKeys.list"), text("partyKeys.name"), text("partyKeys.state"), text("partyKeys.madeBy"),
                text("partyKeys.lastUsed"), text("partyKeys.expires"), text("partyKeys.act"));
        for (PartyKey key : keys) {
            State state = key.at(now);
            row(name(key), state(key, state), lines(madeBy(key), Formats.moment(key.madeAt())),
                    key.lastUsedAt() == null ? text("partyKeys.unused") : Formats.moment(key.lastUsedAt()),
                    Formats.moment(key.expiresAt().minusNanos(1)), state == State.VALID ? act(key, revoke) : "");
        }
    }

    private static Div name(PartyKey key) {
        return lines(key.name(), key.prefix() == null ? "" : key.prefix() + "…");
    }

    private static String madeBy(PartyKey key) {
        return key.madeBy() == null ? text("partyKeys.byCustoms") : key.madeByName();
    }

    private static Component state(PartyKey key, State state) {
        String words = text("partyKeys.state." + state);
        return switch (state) {
            case VALID -> Badge.of(words, VaadinIcon.CHECK, "good");
            case EXPIRED -> Badge.of(words, VaadinIcon.CLOCK, "wait");
            case REVOKED -> revoked(key, words);
        };
    }

    private static Div revoked(PartyKey key, String words) {
        Div both = new Div(Badge.of(words, VaadinIcon.CLOSE, "quiet"), quiet(Formats.moment(key.revokedAt())));
        both.addClassName("two-lines");
        return both;
    }

    private static Div lines(String first, String second) {
        Div both = new Div(new Span(first), quiet(second));
        both.addClassName("two-lines");
        return both;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }

    private static Button act(PartyKey key, Consumer<PartyKey> revoke) {
        Button button = new Button(text("partyKeys.revoke"), click -> revoke.accept(key));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
        button.setAriaLabel(button.getText() + " " + key.name());
        return button;
    }
}
