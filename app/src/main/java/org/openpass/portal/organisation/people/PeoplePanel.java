package org.openpass.portal.organisation.people;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URI;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Invitations.Invitation;
import org.openpass.access.Invitations.Invited;
import org.openpass.access.PartyPeople.Person;
import org.openpass.access.PeopleRefused;
import org.openpass.access.Right;
import org.openpass.ui.Focus;
import org.openpass.ui.Texts;

/** The list of people, and above it what is being done about one of them. */
final class PeoplePanel extends Div {

    private final transient PeoplePart parts;
    private final transient Actor actor;
    private final Paragraph notice = new Paragraph();
    private final Button invite = new Button(text("people.invite"), VaadinIcon.PLUS.create(), click -> invite());
    private final Paragraph provider = new Paragraph();
    private final Div work = new Div();
    private final Div list = new Div();
    private final Div invited = new Div();

    PeoplePanel(PeoplePart parts, Actor actor) {
        this.parts = parts;
        this.actor = actor;
        addClassName("people");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        provider.addClassName("secondary");
        Paragraph help = new Paragraph(text("people.help"));
        help.addClassName("secondary");
        Div head = new Div(help, invite);
        head.addClassName("people-head");
        work.addClassName("card");
        list.addClassName("card");
        invited.addClassName("card");
        add(head, provider, notice, work, list, invited);
        close();
    }

    private void show() {
        boolean manages = parts.rights.of(actor).contains(Right.MANAGE);
        boolean local = parts.ways.local();
        invite.setVisible(manages && local && !work.isVisible());
        provider.setVisible(manages && !local);
        provider.setText(local ? "" : text("people.provider", parts.ways.provider().orElse("")));
        list.removeAll();
        list.add(new PeopleTable(parts.people.list(actor), actor, manages, this::rights, this::account));
        List<Invitation> open = manages ? parts.invitations.open(actor) : List.of();
        invited.removeAll();
        invited.setVisible(!open.isEmpty());
        if (!open.isEmpty()) {
            invited.add(new H2(text("people.invitations")), new InvitedTable(open, this::withdraw));
        }
    }

    private void open(Component form) {
        notice.setVisible(false);
        work.removeAll();
        work.add(form);
        work.setVisible(true);
        show();
    }

    private void close() {
        work.removeAll();
        work.setVisible(false);
        show();
    }

    private void invite() {
        InviteForm form = new InviteForm((typed, rights) -> {
            Invited made = parts.invitations.invite(typed.username(), typed.name(), rights, actor);
            // Only the browser knows the address under which it reaches this page.
            UI.getCurrent().getPage().fetchCurrentURL(here -> open(new MadeLink(typed.name(),
                    URI.create(here.toString()).resolve("/invitation/" + made.token()).toString(), made.expiresAt(),
                    this::close)));
        }, this::close);
        open(form);
        form.focus();
    }

    private void rights(Person person) {
        RightsForm form = new RightsForm(person, wanted -> act(() -> parts.people.change(person.username(), wanted, actor),
                text("people.rights.saved", person.name())), this::close);
        open(form);
        form.focus();
    }

    private void account(Person person) {
        if (!person.active()) {
            act(() -> parts.people.enable(person.username(), actor), text("people.enabled.said", person.name()));
            return;
        }
        ConfirmDialog sure = new ConfirmDialog(text("people.disable.title", person.name()), text("people.disable.text"),
                text("people.disable"), yes -> act(() -> parts.people.disable(person.username(), actor),
                        text("people.disabled.said", person.name())));
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }

    private void withdraw(Invitation invitation) {
        act(() -> parts.invitations.withdraw(invitation.username(), actor), text("people.withdrawn", invitation.name()));
    }

    private void act(Runnable act, String done) {
        String said = done;
        try {
            act.run();
        } catch (PeopleRefused refused) {
            said = refused.text(Texts.locale());
        }
        close();
        notice.setText(said);
        notice.setVisible(true);
        Focus.on(notice);
    }
}
