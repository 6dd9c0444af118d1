package org.openpass.portal.organisation.people;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.Invitations.Invitation;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Who was invited and has not come yet. */
final class InvitedTable extends DataTable {

    InvitedTable(List<Invitation> open, Consumer<Invitation> withdraw) {
        super(text("people.invitations"), text("people.column.person"), text("people.column.rights"),
                text("people.invitations.until"), text("people.column.act"));
        open.forEach(each -> row(PeopleTable.lines(each.name(), each.username()), PeopleTable.words(each.rights()),
                Formats.briefMoment(each.expiresAt()), act(each, withdraw)));
    }

    private static Button act(Invitation each, Consumer<Invitation> withdraw) {
        Button button = new Button(text("people.withdraw"), click -> withdraw.accept(each));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        button.setAriaLabel(text("people.withdraw.of", each.name()));
        return button;
    }
}
