package org.openpass.workbench.workload;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.openpass.tasks.GroupSetting;
import org.openpass.tasks.GroupSetting.Assignment;
import org.openpass.tasks.GroupSettings;

/** Asks how a group comes to its work. */
final class GroupDialog extends Dialog {

    private final RadioButtonGroup<Assignment> how = new RadioButtonGroup<>(text("dealing.how"));
    private final IntegerField most = new IntegerField(text("dealing.mostOpen"));
    private final Paragraph means = new Paragraph();

    /** @param set told what is wanted */
    GroupDialog(GroupSetting now, Consumer<GroupSetting> set) {
        setHeaderTitle(text("dealing.change.of", GroupChoice.name(now)));
        setWidth("32rem");
        how.setItems(Assignment.values());
        how.setItemLabelGenerator(each -> text("dealing." + each));
        most.setHelperText(text("dealing.mostOpen.help"));
        most.setMin(1);
        most.setMax(GroupSettings.MOST);
        most.setStepButtonsVisible(true);
        most.setClearButtonVisible(true);
        most.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(text("dealing.mostOpen.wrong"))
                .setMinErrorMessage(text("dealing.mostOpen.wrong")).setMaxErrorMessage(text("dealing.mostOpen.wrong")));
        how.addValueChangeListener(e -> show(e.getValue()));
        how.setValue(now.assignment());
        most.setValue(now.mostOpen());
        means.addClassName("secondary");
        Div body = new Div(how, means, most);
        body.addClassName("group-dialog");
        add(body);
        Button confirm = new Button(text("dealing.set"), click -> {
            if (!most.isVisible() || !most.isInvalid()) {
                close();
                set.accept(new GroupSetting(now.group(), now.office(), how.getValue(),
                        how.getValue() == Assignment.DEALT ? most.getValue() : null, null, null));
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
    }

    private void show(Assignment wanted) {
        means.setText(text("dealing.means." + wanted));
        most.setVisible(wanted == Assignment.DEALT);
    }
}
