package org.openpass.portal.organisation.openapi;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.OpenApiKey;
import org.openpass.access.OpenApiKeys;
import org.openpass.access.OpenApiKeys.Made;
import org.openpass.access.PartyKeyRefused;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.unipass.Catalogue;

/** Applies for keys and shows them once; below, the keys that there are, each of which can be ended. */
@StyleSheet("styles/partykeys.css")
final class OpenApiPanel extends Div {

    private final transient OpenApiKeys keys;
    private final transient Catalogue catalogue;
    private final transient Actor actor;
    private final Button make = new Button(text("openApiKeys.new"), VaadinIcon.PLUS.create(), click -> open());
    private final Paragraph notice = new Paragraph();
    private final Div work = new Div();
    private final Div list = new Div();

    OpenApiPanel(OpenApiKeys keys, Catalogue catalogue, Actor actor) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.actor = actor;
        addClassName("party-keys");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        Div head = new Div(new H2(text("openApiKeys.title")), make);
        head.addClassName("party-keys-head");
        Paragraph help = new Paragraph(text("openApiKeys.help") + " ");
        help.addClassName("secondary");
        help.add(new Anchor("open-api", text("openApiKeys.toPage")));
        work.addClassName("card");
        list.addClassName("card");
        add(head, help, notice, work, list);
        say("");
        close();
        show();
    }

    private void open() {
        say("");
        OpenApiForm form = new OpenApiForm(keys, catalogue, actor, this::made, this::close);
        put(form);
        form.focus();
    }

    private void made(List<Made> made) {
        put(new MadeKeys(made, () -> {
            close();
            make.focus();
        }));
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

    private void revoke(OpenApiKey key) {
        String name = name(key);
        ConfirmDialog sure = new ConfirmDialog(text("openApiKeys.end.title"), text("openApiKeys.end.text", name),
                text("openApiKeys.end"), yes -> end(key, name));
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }

    private void end(OpenApiKey key, String name) {
        try {
            keys.revoke(key.id(), actor);
            say(text("openApiKeys.ended", name));
        } catch (PartyKeyRefused refused) {
            say(text("openApiKeys.refused." + refused.reason(), OpenApiKeys.MOST));
        }
        show();
    }

    static String name(OpenApiKey key) {
        return key.label() + " · " + key.api();
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(!words.isEmpty());
    }

    private void show() {
        List<OpenApiKey> found = keys.list(actor);
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.KEY_O, text("openApiKeys.none"), text("openApiKeys.none.text")));
            return;
        }
        List<OpenApiKey> open = found.stream().filter(OpenApiKey::opens).toList();
        list.add(new H3(text("openApiKeys.open", open.size())), new OpenApiTable(text("openApiKeys.open", open.size()), open, this::revoke));
        List<OpenApiKey> over = found.stream().filter(key -> !key.opens()).toList();
        if (!over.isEmpty()) {
            DataTable ended = new OpenApiTable(text("openApiKeys.over"), over, this::revoke);
            list.add(new H3(text("openApiKeys.over")), ended);
        }
    }
}
