package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.openpass.access.Accounts;
import org.openpass.access.Accounts.NewAccount;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;

/** Makes an account: who, with which roles, for which office or party. */
class AccountDialog extends Dialog {

    private final TextField username = new TextField(text("account.username"));
    private final TextField name = new TextField(text("account.name"));
    private final PasswordField password = new PasswordField(text("signIn.password"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(text("account.roles"));
    private final TextField office = new TextField(text("column.office"));
    private final Checkbox national = new Checkbox(text("account.national"));
    private final ComboBox<Party> party = new ComboBox<>(text("party"));
    private final int shortestPassword;
    private final transient Consumer<NewAccount> creates;

    AccountDialog(Parties parties, int shortestPassword, Consumer<NewAccount> creates) {
        this.shortestPassword = shortestPassword;
        this.creates = creates;
        setHeaderTitle(text("accounts.create"));
        setWidth("38rem");
        username.setRequiredIndicatorVisible(true);
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(text("account.password.help", shortestPassword));
        password.getElement().setAttribute("autocomplete", "new-password");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> text(role == Role.TRADER ? "account.roles.party" : "role." + role));
        roles.setHelperText(text("account.roles.help"));
        office.setHelperText(text("account.office.help"));
        party.setHelperText(text("account.party.help"));
        party.setItems(query -> parties.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                .stream().skip(query.getOffset()));
        party.setItemLabelGenerator(Party::name);
        party.setClearButtonVisible(true);
        FormLayout form = new FormLayout(username, name, password, office, party, national, roles);
        form.setColspan(roles, 2);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        add(form);
        Button save = new Button(text("accounts.create"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), save);
    }

    private void save() {
        Set<Role> held = roles.getValue();
        boolean trader = held.contains(Role.TRADER) || held.contains(Role.BROKER);
        boolean officer = held.contains(Role.CLEARANCE_OFFICER) || held.contains(Role.INSPECTOR)
                || held.contains(Role.CARGO_OFFICER)
                || held.contains(Role.SUPERVISOR);
        username.setErrorMessage(text("account.username.help"));
        username.setInvalid(!username.getValue().matches("[a-z0-9._-]{2,40}"));
        password.setErrorMessage(text("account.password.help", shortestPassword));
        password.setInvalid(password.getValue().length() < shortestPassword);
        roles.setErrorMessage(text(trader && officer ? "account.roles.both" : "required"));
        roles.setInvalid(held.isEmpty() || trader && officer);
        party.setErrorMessage(text("account.party.help"));
        party.setInvalid(trader && party.getValue() == null || officer && party.getValue() != null);
        office.setErrorMessage(text("account.office.help"));
        office.setInvalid(officer && !national.getValue() && !office.getValue().matches(Accounts.OFFICE));
        if (username.isInvalid() || password.isInvalid() || roles.isInvalid() || party.isInvalid()
                || office.isInvalid()) {
            return;
        }
        try {
            creates.accept(new NewAccount(username.getValue(), password.getValue(),
                    name.getValue().isBlank() ? username.getValue() : name.getValue().strip(),
                    party.getValue() == null ? null : party.getValue().id(),
                    officer && !office.getValue().isBlank() ? office.getValue() : null,
                    officer && national.getValue(), held));
            close();
        } catch (Administration.UsernameTaken taken) {
            username.setErrorMessage(text("account.username.taken"));
            username.setInvalid(true);
        }
    }
}
