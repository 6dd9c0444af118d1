package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.openpass.access.ApiKeys;
import org.openpass.access.ApiKeys.Issued;
import org.openpass.access.Parties;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** Keys of parties' software. */
@Route(value = "admin/keys", layout = MainLayout.class)
@Menu(title = "menu.keys", order = 11, icon = "vaadin:key-o")
@RolesAllowed(AdminPage.ADMINISTRATOR)
class KeysView extends AdminPage {

    private final transient ApiKeys keys;
    private final transient Administration administration;
    private final transient Clock clock;
    private final Grid<Issued> grid = list(text("keys.title"));

    KeysView(ApiKeys keys, Parties parties, Administration administration, Clock clock) {
        super("keys.title");
        this.keys = keys;
        this.administration = administration;
        this.clock = clock;
        Button issue = new Button(text("keys.issue"), VaadinIcon.PLUS.create(), click ->
                new KeyDialog(parties, administration, this::show).open());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        Div bar = new Div(new Span(text("keys.help")), issue);
        bar.addClassName("filters");
        grid.addColumn(Issued::partyName).setHeader(text("party")).setFlexGrow(2);
        grid.addColumn(Issued::label).setHeader(text("keys.label")).setFlexGrow(1);
        grid.addComponentColumn(this::state).setHeader(text("column.status")).setWidth("9rem").setFlexGrow(0);
        grid.addColumn(key -> Formats.moment(key.createdAt())).setHeader(text("keys.created")).setFlexGrow(1);
        grid.addColumn(key -> Formats.moment(key.expiresAt())).setHeader(text("keys.expires")).setFlexGrow(1);
        grid.addComponentColumn(this::revoke).setHeader(text("column.action")).setWidth("9rem").setFlexGrow(0);
        add(bar, grid);
        show();
    }

    private Badge state(Issued key) {
        if (key.revokedAt() != null) {
            return Badge.of(text("keys.revoked"), VaadinIcon.CLOSE, "quiet");
        }
        return key.validAt(clock.instant()) ? Badge.of(text("keys.valid"), VaadinIcon.CHECK, "good")
                : Badge.of(text("keys.expired"), VaadinIcon.CLOCK, "wait");
    }

    private Component revoke(Issued key) {
        if (!key.validAt(clock.instant())) {
            return new Span();
        }
        Button revoke = new Button(text("keys.revoke"), click -> {
            ConfirmDialog sure = new ConfirmDialog(text("keys.revoke.title"),
                    text("keys.revoke.text", key.label(), key.partyName()), text("keys.revoke"), confirmed -> {
                        administration.revokeKey(key);
                        show();
                    });
            sure.setCancelable(true);
            sure.setCancelText(text("cancel"));
            sure.open();
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        revoke.setAriaLabel(text("keys.revoke") + ": " + key.label() + ", " + key.partyName());
        return revoke;
    }

    private void show() {
        grid.setItems(keys.list(MOST));
    }
}
