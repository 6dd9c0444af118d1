package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;

/** Issues a key for a party's software, and shows it this once. */
class KeyDialog extends Dialog {

    private final ComboBox<Party> party = new ComboBox<>(text("party"));
    private final TextField label = new TextField(text("keys.label"));
    private final IntegerField days = new IntegerField(text("keys.days"));
    private final int longestDays;
    private final transient Administration administration;
    private final transient Runnable issued;

    KeyDialog(Parties parties, Administration administration, Runnable issued) {
        this.administration = administration;
        this.longestDays = administration.longestKeyDays();
        this.issued = issued;
        setHeaderTitle(text("keys.issue"));
        setWidth("32rem");
        party.setItems(query -> parties.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                .stream().skip(query.getOffset()));
        party.setItemLabelGenerator(Party::name);
        party.setRequiredIndicatorVisible(true);
        label.setHelperText(text("keys.label.help"));
        label.setRequiredIndicatorVisible(true);
        days.setValue(administration.usualKeyDays());
        days.setMin(1);
        days.setMax(longestDays);
        days.setStepButtonsVisible(true);
        days.setErrorMessage(text("keys.days.range", longestDays));
        add(fields(party, label, days));
        Button issue = new Button(text("keys.issue"), click -> issue());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), issue);
    }

    private static VerticalLayout fields(com.vaadin.flow.component.Component... fields) {
        VerticalLayout layout = new VerticalLayout(fields);
        layout.setPadding(false);
        layout.setAlignItems(com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment.STRETCH);
        return layout;
    }

    private void issue() {
        party.setErrorMessage(text("required"));
        party.setInvalid(party.getValue() == null);
        label.setErrorMessage(text("required"));
        label.setInvalid(label.getValue().isBlank());
        Integer validDays = days.getValue();
        days.setInvalid(validDays == null || validDays < 1 || validDays > longestDays);
        if (party.isInvalid() || label.isInvalid() || days.isInvalid()) {
            return;
        }
        show(administration.issueKey(party.getValue().id(), label.getValue().strip(), validDays));
        issued.run();
    }

    private void show(String key) {
        removeAll();
        getFooter().removeAll();
        setCloseOnOutsideClick(false);
        setHeaderTitle(text("keys.issued"));
        TextField shown = new TextField(text("keys.once"));
        shown.setValue(key);
        shown.setReadOnly(true);
        shown.addClassName("number");
        Button copy = new Button(text("copy"), VaadinIcon.COPY_O.create(), click -> {
            UI.getCurrent().getPage().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", key);
            AdminPage.said(text("copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        add(fields(new Paragraph(text("keys.once.text")), shown));
        getFooter().add(copy, new Button(text("done"), click -> close()));
    }
}
