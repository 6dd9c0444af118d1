package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** The fields for a certificate's number and code, as printed. */
class VerifyForm extends Div {

    private final TextField number = new TextField(text("verify.number"));
    private final TextField code = new TextField(text("verify.code"));

    VerifyForm(String shownNumber, String shownCode) {
        addClassNames("tracking-form", "verify-form");
        getElement().setAttribute("role", "search").setAttribute("aria-label", text("verify.title"));
        number.setValue(shownNumber);
        number.setPlaceholder("DEMO126000001M-01");
        number.setHelperText(text("verify.number.help"));
        code.setValue(shownCode);
        code.setHelperText(text("verify.code.help"));
        for (TextField field : new TextField[] {number, code}) {
            field.setMaxLength(40);
            field.getElement().setAttribute("autocapitalize", "characters").setAttribute("autocomplete", "off");
            field.addKeyPressListener(Key.ENTER, pressed -> verify());
        }
        Button verify = new Button(text("verify.action"), VaadinIcon.CHECK_CIRCLE_O.create(), click -> verify());
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        add(number, code, verify);
    }

    private void verify() {
        if (number.getValue().isBlank()) {
            number.setErrorMessage(text("verify.missing"));
            number.setInvalid(true);
            number.focus();
            return;
        }
        Map<String, String> query = code.getValue().isBlank() ? Map.of("number", number.getValue().strip())
                : Map.of("number", number.getValue().strip(), "code", code.getValue().strip());
        UI.getCurrent().navigate(VerifyView.class, QueryParameters.simple(query));
    }
}
