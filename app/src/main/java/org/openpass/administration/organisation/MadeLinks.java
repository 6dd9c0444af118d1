package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.access.Invitations.Invited;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Links by which people choose a password, shown this once: in the table, and to be copied as lines of a list. */
final class MadeLinks extends Div {

    MadeLinks(List<Invited> made, String origin, Runnable done) {
        addClassName("posting-links");
        DataTable table = new DataTable(text("postings.links"), text("account.username"), text("postings.link"),
                text("postings.link.until"));
        made.forEach(each -> table.row(each.username(), new Code(address(each, origin)),
                Formats.briefMoment(each.expiresAt())));
        String lines = made.stream().map(each -> each.username() + "\t" + address(each, origin))
                .collect(Collectors.joining("\n"));
        Button copy = new Button(text("copy"), VaadinIcon.COPY_O.create(), click -> UI.getCurrent().getPage()
                .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", lines));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(copy, new Button(text("done"), click -> done.run()));
        acts.addClassName("task-acts");
        add(new H2(text("postings.links")), new Paragraph(text("postings.links.once")), table, acts);
    }

    private static String address(Invited made, String origin) {
        return origin + "/invitation/" + made.token();
    }
}
