package org.openpass.portal.organisation.keys;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.PartyKey;
import org.openpass.access.PartyKeyRefused;
import org.openpass.access.PartyKeys;
import org.openpass.access.PartyKeys.Made;
import org.openpass.ui.EmptyState;

/** Makes a key and shows it once; below, the keys that there are, each of which can be ended. */
@StyleSheet("styles/partykeys.css")
final class KeysPanel extends Div {

    private final transient PartyKeys keys;
    private final transient Actor actor;
    private final transient Clock clock;
    private final Button make = new Button(text("partyKeys.make"), VaadinIcon.PLUS.create(), click -> open());
    private final Paragraph notice = new Paragraph();
    private final Div work = new Div();
    private final Div list = new Div();

    KeysPanel(PartyKeys keys, Actor actor, Clock clock) {
        this.keys = keys;
        this.actor = actor;
        this.clock = clock;
        addClassName("party-keys");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        Div head = new Div(new H2(text("partyKeys.title")), make);
        head.addClassName("party-keys-head");
        Paragraph help = new Paragraph(text("partyKeys.help"));
        help.addClassName("secondary");
        work.addClassName("card");
        list.addClassName("card");
        add(head, help, notice, work, list);
        say("");
        close();
        show();
    }

    private void open() {
        say("");
        KeyForm form = new KeyForm(keys, actor, clock, this::made, this::close);
        put(form);
        form.focus();
    }

    private void made(Made made) {
        MadeKey once = new MadeKey(made, () -> {
            close();
            make.focus();
        });
        put(once);
        once.focus();
        show();
    }

    private void put(Component part) {
        work.removeAll();
        work.add(part);
        work.setVisible(true);
        make.setVisible(false);
    }

    private void close() {
        work.removeAll();
        work.setVisible(false);
        make.setVisible(true);
    }

    private void revoke(PartyKey key) {
        ConfirmDialog sure = new ConfirmDialog(text("partyKeys.revoke.title"), text("partyKeys.revoke.text", key.name()),
                text("partyKeys.revoke"), yes -> end(key));
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }

    private void end(PartyKey key) {
        try {
            keys.revoke(key.id(), actor);
            say(text("partyKeys.ended", key.name()));
        } catch (PartyKeyRefused refused) {
            say(text("partyKeys.refused." + refused.reason(), PartyKeys.MOST));
        }
        show();
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(!words.isEmpty());
    }

    private void show() {
        List<PartyKey> found = keys.list(actor);
        list.removeAll();
        list.add(found.isEmpty() ? new EmptyState(VaadinIcon.KEY_O, text("partyKeys.none"), text("partyKeys.none.text"))
                : new KeyTable(found, clock.instant(), this::revoke));
    }
}
