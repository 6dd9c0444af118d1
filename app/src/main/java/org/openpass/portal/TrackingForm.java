package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import org.openpass.casework.PublicTracking;

/** The field for the number of a declaration, bill of lading or cargo; it forgives spaces, hyphens and small letters. */
class TrackingForm extends Div {

    private static final int LONGEST = 40;
    private final TextField number = new TextField(text("track.number"));

    TrackingForm(String shown) {
        addClassName("tracking-form");
        getElement().setAttribute("role", "search").setAttribute("aria-label", text("track.title"));
        number.setValue(shown);
        number.setHelperText(text("track.help"));
        number.setPlaceholder("DEMO126000001M");
        number.setMaxLength(LONGEST);
        number.setClearButtonVisible(true);
        number.getElement().setAttribute("autocapitalize", "characters").setAttribute("autocomplete", "off");
        number.addKeyPressListener(Key.ENTER, pressed -> track());
        Button track = new Button(text("track.action"), VaadinIcon.SEARCH.create(), click -> track());
        track.addThemeVariants(ButtonVariant.PRIMARY);
        add(number, track);
    }

    private void track() {
        String wanted = PublicTracking.tidy(number.getValue());
        if (wanted.isEmpty()) {
            number.setErrorMessage(text("track.missing"));
            number.setInvalid(true);
            number.focus();
            return;
        }
        UI.getCurrent().navigate(TrackView.class, new RouteParameters("number", wanted));
    }
}
