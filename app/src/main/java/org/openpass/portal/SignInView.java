package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.openpass.ui.PublicLayout;

/** Sign-in with a local account. */
@Route(value = "login", layout = PublicLayout.class)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setI18n(texts());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Paragraph help = new Paragraph(text("signIn.help"));
        help.addClassName("secondary");
        Div card = new Div(new H1(text("signIn.title")), form, help);
        card.addClassName("card");
        add(card);
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
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return text("signIn.title") + " · OpenPass";
    }
}
