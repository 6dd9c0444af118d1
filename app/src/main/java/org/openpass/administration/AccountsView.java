package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.openpass.access.Accounts;
import org.openpass.access.Accounts.Account;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.ui.Badge;
import org.openpass.ui.MainLayout;
import org.openpass.ui.RoleWords;

/** People's accounts. */
@Route(value = "admin/accounts", layout = MainLayout.class)
@Menu(title = "menu.accounts", order = 12, icon = "vaadin:users")
@RolesAllowed(AdminPage.ADMINISTRATOR)
class AccountsView extends AdminPage {

    private final transient Accounts accounts;
    private final transient Parties parties;
    private final transient Administration administration;
    private final Grid<Account> grid = list(text("accounts.title"));

    AccountsView(Accounts accounts, Parties parties, Administration administration) {
        super("accounts.title");
        this.accounts = accounts;
        this.parties = parties;
        this.administration = administration;
        Button create = new Button(text("accounts.create"), VaadinIcon.PLUS.create(), click ->
                new AccountDialog(parties, accounts.shortestPassword(), account -> {
                    administration.createAccount(account);
                    said(text("accounts.created", account.username()));
                    show();
                }).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div bar = new Div(new Span(text("accounts.help")), create);
        bar.addClassName("filters");
        grid.addColumn(Account::username).setHeader(text("account.username")).setFlexGrow(1);
        grid.addColumn(Account::displayName).setHeader(text("account.name")).setFlexGrow(1);
        grid.addColumn(a -> RoleWords.of(a.roles(), a.partyId() == null ? null : parties.get(a.partyId()).kind()))
                .setHeader(text("account.roles")).setFlexGrow(2);
        grid.addColumn(this::place).setHeader(text("account.place")).setFlexGrow(1);
        grid.addComponentColumn(a -> a.disabled() ? Badge.of(text("accounts.disabled"), VaadinIcon.CLOSE, "quiet")
                : Badge.of(text("accounts.active"), VaadinIcon.CHECK, "good")).setHeader(text("column.status"))
                .setWidth("9rem").setFlexGrow(0);
        grid.addComponentColumn(this::act).setHeader(text("column.action")).setWidth("9rem").setFlexGrow(0);
        add(bar, grid);
        show();
    }

    private String place(Account a) {
        if (a.partyId() != null) {
            return parties.get(a.partyId()).name();
        }
        return a.national() ? text("account.national") : a.office() == null ? "" : text("account.of", a.office());
    }

    private Component act(Account account) {
        if (account.username().equals(CurrentActor.require().name())) {
            return new Span(text("accounts.you"));
        }
        String action = text(account.disabled() ? "accounts.enable" : "accounts.disable");
        Button button = new Button(action, click -> {
            administration.disable(account.username(), !account.disabled());
            show();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(action + ": " + account.username());
        return button;
    }

    private void show() {
        List<Account> all = accounts.list(MOST);
        grid.setItems(all);
    }
}
