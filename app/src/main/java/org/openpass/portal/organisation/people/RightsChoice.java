package org.openpass.portal.organisation.people;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import org.openpass.access.Right;

/** Which rights somebody is to have. */
final class RightsChoice extends CheckboxGroup<Right> {

    RightsChoice(Set<Right> first) {
        super(text("people.rights"));
        setItems(Right.values());
        setItemLabelGenerator(right -> text("right." + right));
        setHelperText(text("people.rights.help"));
        setValue(first);
    }
}
