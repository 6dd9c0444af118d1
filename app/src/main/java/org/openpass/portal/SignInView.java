package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.openpass.access.SignInWays;
import org.openpass.access.SignedIn;
import org.openpass.ui.PublicLayout;

/** Sign-in with a local account or with the identity provider, whichever ways are open. */
@Route(value = "login", layout = PublicLayout.class)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Paragraph message = new Paragraph();

    SignInView(SignInWays ways) {
        addClassName("sign-in");
        form.setI18n(texts());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Div card = new Div(new H1(text("signIn.title")), message);
        ways.provider().ifPresent(name -> card.add(provider(name)));
        if (ways.local()) {
            ways.provider().ifPresent(name -> card.add(or()));
            Paragraph help = new Paragraph(text("signIn.help"));
            help.addClassName("secondary");
            card.add(form, help);
        }
        card.addClassName("card");
        add(card);
    }

    private static Anchor provider(String name) {
        Anchor provider = new Anchor("oauth2/authorization/" + SignInWays.PROVIDER_ID, text("signIn.with", name));
        provider.setRouterIgnore(true);
        provider.addClassNames("button-link", "provider-link");
        return provider;
    }

    private static Paragraph or() {
        Paragraph or = new Paragraph(text("signIn.or"));
        or.addClassName("or");
        return or;
    }

    private static LoginI18n texts() {
        LoginI18n i18n = LoginI18n.createDefault();
        LoginI18n.Form fields = i18n.getForm();
        fields.setTitle("");
        fields.setUsername(text("signIn.username"));
        fields.setPassword(text("signIn.password"));
        fields.setSubmit(text("signIn"));
        i18n.setForm(fields);
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        error.setTitle(text("signIn.wrong"));
        error.setMessage(text("signIn.wrong.text"));
        error.setUsername(text("signIn.username.missing"));
        error.setPassword(text("signIn.password.missing"));
        i18n.setErrorMessage(error);
        return i18n;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        form.setError(query.getParameters().containsKey("error"));
        // Another window of the same session was told, and this one finds nobody signed in.
        message.setText(query.getSingleParameter("refused").or(() -> Optional.ofNullable((String) event.getUI().getSession().getSession()
                .getAttribute(SignedIn.LEFT))).map(SignInView::refusal).orElse(""));
    }

    /** Codes that the provider or the protocol gave are for the log. */
    private static String refusal(String code) {
        String known = "signIn.refused." + code;
        String text = text(known);
        return text.equals(known) ? text("signIn.refused.failed") : text;
    }

    @Override
    public String getPageTitle() {
        return text("signIn.title") + " · OpenPass";
    }
}
