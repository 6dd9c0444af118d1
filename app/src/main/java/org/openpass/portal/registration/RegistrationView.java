package org.openpass.portal.registration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.PublicLimits;
import org.openpass.reference.Codes;
import org.openpass.registration.Application;
import org.openpass.registration.NewApplication;
import org.openpass.registration.RegistrationRefused;
import org.openpass.registration.Registrations;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.PublicLayout;
import org.openpass.ui.Texts;

/**
 * An application to be registered (업체등록 신청). A newcomer proves the e-mail address by a code and needs no account; an
 * officer who is signed in enters what is on paper.
 */
@Route(value = "registration", layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("styles/registration.css")
class RegistrationView extends Div implements HasDynamicTitle {

    private final transient Registrations registrations;
    private final transient PublicLimits limits;
    private final transient Optional<Actor> officer = CurrentActor.get().filter(Actor::officer);

    RegistrationView(Registrations registrations, Codes codes, PublicLimits limits) {
        this.registrations = registrations;
        this.limits = limits;
        addClassNames("track", "registration");
        if (officer.isEmpty() && !registrations.possible()) {
            add(title(text("registration.title")), new Paragraph(text("registration.refused.NO_MAIL")));
            return;
        }
        Paragraph help = new Paragraph(text(officer.isPresent() ? "registration.help.officer" : "registration.help"));
        help.addClassName("secondary");
        RegistrationForm form = new RegistrationForm(codes.offices(Texts.locale()), officer.map(Actor::office).orElse(null),
                text(officer.isPresent() ? "registration.enter" : "registration.ask"), this::apply);
        Div card = new Div(form);
        card.addClassName("card");
        add(title(text("registration.title")), help, card);
    }

    private static H1 title(String words) {
        H1 title = new H1(words);
        title.addClassName("page-title");
        return title;
    }

    private void apply(NewApplication wanted) {
        if (officer.isPresent()) {
            filed(registrations.enter(wanted, Texts.locale(), officer.get()));
            return;
        }
        if (limited(Notification::show)) {
            return;
        }
        Registrations.Asked asked = registrations.ask(wanted, Texts.locale());
        TextField code = new TextField(text("registration.code"));
        code.setMaxLength(6);
        code.setRequiredIndicatorVisible(true);
        Button confirm = new Button(text("registration.confirm"), click -> confirm(asked, code));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        H1 title = title(text("registration.code.title"));
        show(title, new Paragraph(text("registration.code.text", wanted.email().strip(), Formats.time(asked.validUntil()))),
                code, confirm);
        code.focus();
    }

    private void confirm(Registrations.Asked asked, TextField code) {
        if (limited(words -> refused(code, words))) {
            return;
        }
        try {
            filed(registrations.confirm(asked.id(), code.getValue()));
        } catch (RegistrationRefused refused) {
            refused(code, refused.text(Texts.locale()));
        }
    }

    private static void refused(TextField code, String words) {
        code.setErrorMessage(words);
        code.setInvalid(true);
        code.focus();
    }

    /** Says so where an address asks too often; what was typed, and the code that was sent, are still good. */
    private boolean limited(Consumer<String> says) {
        Optional<Duration> wait = limits.look(VaadinRequest.getCurrent().getRemoteAddr());
        wait.ifPresent(until -> says.accept(text("track.tooMany") + ". " + text("track.tooMany.text", until.toSeconds())));
        return wait.isPresent();
    }

    private void filed(Application made) {
        H1 title = title(text("registration.filed", made.number()));
        show(title, new Paragraph(text("registration.filed.text", made.wanted().email())),
                officer.isPresent() ? new Anchor("cases/" + made.caseNumber(), text("registration.case"))
                        : new Anchor("", text("registration.home")));
        Focus.on(title);
    }

    private void show(Component title, Component... parts) {
        Div card = new Div(parts);
        card.addClassNames("card", "registration-step");
        removeAll();
        add(title, card);
    }

    @Override
    public String getPageTitle() {
        return text("registration.title") + " · OpenPass";
    }
}
