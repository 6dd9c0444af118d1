package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.openpass.access.Accounts;
import org.openpass.access.Invitations;
import org.openpass.access.Invitations.Invitation;
import org.openpass.access.PeopleRefused;
import org.openpass.access.PublicLimits;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Facts;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.PublicLayout;

/** Where somebody who was invited chooses a password. A link that was used and one that never was look the same. */
@Route(value = "invitation/:token", layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("styles/people.css")
class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final transient Accounts accounts;
    private final transient PublicLimits limits;
    private final PasswordField password = new PasswordField(text("invitation.password"));
    private String token = "";

    InvitationView(Invitations invitations, Accounts accounts, PublicLimits limits) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.limits = limits;
        addClassName("track");
        password.setHelperText(text("account.password.help", accounts.shortestPassword()));
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        password.addValueChangeListener(typed -> password.setInvalid(false));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        show(tooMany().orElseGet(() -> invitations.find(token).<Component>map(this::form)
                .orElseGet(() -> ended("invitation.over"))));
    }

    private void show(Component content) {
        removeAll();
        add(content);
    }

    private Optional<Component> tooMany() {
        return limits.look(VaadinRequest.getCurrent().getRemoteAddr()).map(TooManyLookups::new);
    }

    private Div form(Invitation invitation) {
        H1 title = new H1(text("invitation.title", party(invitation)));
        title.addClassName("page-title");
        Facts facts = new Facts().fact(text("people.name"), invitation.name())
                .fact(text("people.username"), invitation.username())
                .fact(text("invitation.until"), Formats.moment(invitation.expiresAt()));
        Button join = new Button(text("invitation.join"));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.setDisableOnClick(true);
        join.addClickListener(click -> {
            join(invitation);
            join.setEnabled(true);
        });
        Div card = new Div(title, new Paragraph(text("invitation.text", party(invitation))), facts, password, join);
        card.addClassNames("card", "invitation");
        return card;
    }

    private static String party(Invitation invitation) {
        return invitation.party() == null ? text("postings.customs") : invitation.party();
    }

    private void join(Invitation invitation) {
        Optional<Component> tooMany = tooMany();
        if (tooMany.isPresent()) {
            show(tooMany.get());
            return;
        }
        try {
            String username = invitations.accept(token, password.getValue());
            H1 title = new H1(text("invitation.done", party(invitation)));
            title.addClassName("page-title");
            Anchor in = new Anchor("login", text("signIn"));
            in.setRouterIgnore(true);
            in.addClassName("button-link");
            Div card = new Div(title, new Paragraph(text("invitation.done.text", username)), new Div(in));
            card.addClassNames("card", "invitation");
            show(card);
            Focus.on(title);
        } catch (PeopleRefused refused) {
            switch (refused.reason()) {
                case PASSWORD -> {
                    password.setErrorMessage(text("account.password.help", accounts.shortestPassword()));
                    password.setInvalid(true);
                    password.focus();
                }
                case TAKEN -> show(ended("invitation.taken"));
                default -> show(ended("invitation.over"));
            }
        }
    }

    private static EmptyState ended(String key) {
        EmptyState state = new EmptyState(VaadinIcon.UNLINK, text(key), text(key + ".text"));
        state.addClassName("unknown");
        return state;
    }

    @Override
    public String getPageTitle() {
        return text("invitation.page") + " · OpenPass";
    }
}
