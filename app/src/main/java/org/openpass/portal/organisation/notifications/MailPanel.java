package org.openpass.portal.organisation.notifications;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.mailbox.notification.PersonalMail;
import org.openpass.mailbox.notification.PersonalMail.Pending;
import org.openpass.mailbox.notification.Subscription;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** At which address the reader is told, and of what. */
final class MailPanel extends Section {

    private final transient PersonalMail mail;
    private final transient Set<String> kinds;
    private final transient Actor actor;
    private final Div body = new Div();
    private final Said said = new Said();
    private TextField code = new TextField();

    MailPanel(PersonalMail mail, Set<String> kinds, Actor actor) {
        this.mail = mail;
        this.kinds = kinds;
        this.actor = actor;
        addClassName("card");
        Paragraph about = new Paragraph(text("notification.mail.text"));
        about.addClassName("secondary");
        add(new H2(text("notification.mail")), about, body, said);
        show();
    }

    private void show() {
        body.removeAll();
        if (!mail.possible()) {
            body.add(new Paragraph(text("notification.mail.none")));
            return;
        }
        Optional<Subscription> mine = mail.of(actor);
        Optional<Pending> pending = mail.pending(actor);
        body.add(new Paragraph(mine.map(m -> text("notification.mail.on", m.target(), KindChoice.names(m.kinds())))
                .orElseGet(() -> text("notification.mail.off"))));
        pending.ifPresent(this::askForCode);
        Div acts = acts(new Button(text(mine.isEmpty() && pending.isEmpty() ? "notification.mail.begin"
                : "notification.mail.other"), click -> edit(mine, true)));
        mine.ifPresent(m -> acts.addComponentAsFirst(new Button(text("notification.mail.change"), click -> edit(mine, false))));
        if (mine.isPresent() || pending.isPresent()) {
            Button end = new Button(text("notification.mail.end"), click -> act(() -> mail.end(actor)));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            acts.add(end);
        }
        body.add(acts);
    }

    private void askForCode(Pending pending) {
        code = new TextField(text("notification.mail.code"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setMaxLength(6);
        Button confirm = new Button(text("notification.mail.confirm"),
                click -> act(() -> mail.confirm(code.getValue(), actor)));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        Div row = new Div(code, confirm);
        row.addClassName("notification-row");
        body.add(new Paragraph(text("notification.mail.pending", pending.address(), Formats.moment(pending.validUntil()))), row);
    }

    private void edit(Optional<Subscription> mine, boolean otherAddress) {
        body.removeAll();
        TextField address = new TextField(text("notification.mail.address"));
        address.getElement().setAttribute("autocomplete", "email");
        address.addClassName("notification-address");
        KindChoice chosen = new KindChoice(kinds, mine.map(Subscription::kinds).orElse(Set.of()));
        LanguageOfMail language = new LanguageOfMail(mine.map(Subscription::language).orElse(Texts.locale()));
        Button save = new Button(text(otherAddress ? "notification.mail.send" : "notification.save"), click -> act(() -> {
            if (otherAddress) {
                mail.ask(address.getValue(), chosen.chosen(), language.getValue(), actor);
                show();
                Focus.in(code);
            } else {
                mail.choose(chosen.chosen(), language.getValue(), actor);
                show();
            }
        }, click.getSource()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        if (otherAddress) {
            body.add(address);
            Focus.in(address);
        }
        body.add(chosen, language, acts(save, new Button(text("notification.cancel"), click -> {
            said.setText("");
            show();
        })));
    }

    private void act(Runnable act) {
        said.unlessRefused(act);
        show();
    }

    /** What was typed stays where it was refused. */
    private void act(Runnable act, Button pressed) {
        said.unlessRefused(act);
        pressed.setEnabled(true);
    }

    private static Div acts(Button... buttons) {
        Div acts = new Div(buttons);
        acts.addClassName("task-acts");
        return acts;
    }

    /** The two languages of the system, each by its own name. */
    private static final class LanguageOfMail extends com.vaadin.flow.component.select.Select<Locale> {
        LanguageOfMail(Locale now) {
            setLabel(text("notification.mail.language"));
            setItems(Locale.KOREAN, Locale.ENGLISH);
            setItemLabelGenerator(each -> text("notification.mail.language." + each.getLanguage()));
            setValue(now.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
        }
    }
}
