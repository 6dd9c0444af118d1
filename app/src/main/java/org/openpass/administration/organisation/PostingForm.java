package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.openpass.access.Actor.Role;
import org.openpass.access.NewPosting;
import org.openpass.access.OfficeBook.Office;
import org.openpass.access.Posting;
import org.openpass.access.PostingRefused;
import org.openpass.access.Section;
import org.openpass.ui.DateFields;
import org.openpass.ui.Texts;

/** Where somebody works and as what from a day on: somebody new, or a person who is changed. */
final class PostingForm extends Div {

    private static final int LONGEST = 100;
    private static final List<Role> ROLES = List.of(Role.CLEARANCE_OFFICER, Role.INSPECTOR, Role.CARGO_OFFICER, Role.SUPERVISOR,
            Role.PROCESS_OWNER, Role.RISK_ANALYST, Role.ADMINISTRATOR);

    private final transient Posting before;
    private final transient List<Section> sections;
    private final transient BiConsumer<String, NewPosting> saves;
    private final TextField username = new TextField(text("account.username"));
    private final TextField name = new TextField(text("account.name"));
    private final Select<Office> office = new Select<>();
    private final Select<Section> section = new Select<>();
    private final Checkbox national = new Checkbox(text("account.national"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(text("account.roles"));
    private final TextField duty = new TextField(text("postings.duty"));
    private final DatePicker from = DateFields.day(text("postings.from"));
    private final DatePicker until = DateFields.day(text("postings.until"));
    private final Paragraph message = new Paragraph();

    /**
     * A form.
     *
     * @param before what the person is; null: somebody new
     * @param saves told the name and the posting; what it refuses is said here
     */
    PostingForm(Posting before, List<Office> offices, List<Section> sections, LocalDate today,
            BiConsumer<String, NewPosting> saves, Runnable cancelled) {
        this.before = before;
        this.sections = sections;
        this.saves = saves;
        addClassName("posting-form");
        username.setHelperText(text("account.username.help"));
        username.setRequiredIndicatorVisible(true);
        username.setVisible(before == null);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST);
        name.setVisible(before == null);
        office.setLabel(text("column.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(each -> each == null ? "" : each.code() + " " + OfficeTree.name(each));
        office.setEmptySelectionAllowed(true);
        office.addValueChangeListener(chosen -> sections());
        section.setLabel(text("postings.section"));
        section.setItemLabelGenerator(each -> each == null ? "" : each.code() + " " + OfficeTree.name(each));
        section.setEmptySelectionAllowed(true);
        roles.setItems(ROLES);
        roles.setItemLabelGenerator(role -> text("role." + role));
        duty.setMaxLength(LONGEST);
        from.setValue(today);
        until.setHelperText(text("postings.until.help"));
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        fill(offices);
        Button save = new Button(text("postings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(save, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(new H2(before == null ? text("postings.new") : text("postings.change", before.name())), message, username, name,
                office, section, national, duty, from, until, roles, acts);
    }

    void focus() {
        if (before == null) {
            username.focus();
        } else {
            from.focus();
        }
    }

    private void fill(List<Office> offices) {
        sections();
        if (before != null) {
            offices.stream().filter(each -> each.code().equals(before.office())).findFirst().ifPresent(office::setValue);
            sections.stream().filter(each -> each.office().equals(before.office()) && each.code().equals(before.section()))
                    .findFirst().ifPresent(section::setValue);
            national.setValue(before.national());
            roles.setValue(before.roles());
            duty.setValue(before.duty() == null ? "" : before.duty());
        }
    }

    private void sections() {
        String code = office.getValue() == null ? null : office.getValue().code();
        section.setItems(sections.stream().filter(each -> each.office().equals(code)).toList());
    }

    private void save() {
        message.setVisible(false);
        try {
            saves.accept(name.getValue(), new NewPosting(before == null ? username.getValue() : before.username(),
                    office.getValue() == null ? null : office.getValue().code(),
                    section.getValue() == null ? null : section.getValue().code(), national.getValue(), duty.getValue(),
                    roles.getValue(), from.getValue(), until.getValue()));
        } catch (PostingRefused refused) {
            message.setText(refused.text(Texts.locale()));
            message.setVisible(true);
        }
    }
}
