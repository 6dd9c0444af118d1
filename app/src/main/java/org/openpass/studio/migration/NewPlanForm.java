package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.authoring.Library;
import org.openpass.authoring.Version;
import org.openpass.authoring.migration.PlanRefused;
import org.openpass.engine.ModelKind;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** From which version to which, and why. */
final class NewPlanForm extends Div {

    /** What a person asks for. */
    record Asked(String work, int from, int to, String reason) {
    }

    private final transient Library library;
    private final transient Actor actor;
    private final Select<String> process = new Select<>();
    private final Select<Version> from = new Select<>();
    private final Select<Version> to = new Select<>();
    private final TextArea reason = new TextArea(text("migration.reason"));
    private final Paragraph refused = new Paragraph();

    NewPlanForm(Library library, PlanWords words, Actor actor, String work, Consumer<Asked> begin) {
        this.library = library;
        this.actor = actor;
        addClassName("new-plan");
        process.setLabel(text("migration.process"));
        process.setItemLabelGenerator(id -> words.process(id, actor));
        from.setLabel(text("migration.from"));
        from.setItemLabelGenerator(NewPlanForm::version);
        to.setLabel(text("migration.to"));
        to.setItemLabelGenerator(NewPlanForm::version);
        to.addValueChangeListener(chosen -> why(chosen.getOldValue(), chosen.getValue()));
        reason.setMaxLength(2_000);
        refused.addClassName("notice");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        List<String> processes = library.works(actor).stream().filter(shelved -> shelved.work().kind() == ModelKind.PROCESS
                && shelved.versions() > 1).map(shelved -> shelved.work().id()).toList();
        process.setItems(processes);
        process.addValueChangeListener(e -> versions(e.getValue()));
        Button go = new Button(text("migration.begin"), click -> ask(begin));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (processes.isEmpty()) {
            add(new H2(text("migration.new")), new Paragraph(text("migration.onlyOne")));
            return;
        }
        Div fields = new Div(process, from, to);
        fields.addClassName("filters");
        add(new H2(text("migration.new")), refused, fields, reason, go);
        process.setValue(work != null && processes.contains(work) ? work : processes.getFirst());
    }

    /** From that with most cases of the older ones, to the newest. */
    private void versions(String work) {
        List<Version> versions = work == null ? List.of() : library.versions(work, actor);
        from.setItems(versions);
        to.setItems(versions);
        if (versions.size() > 1) {
            from.setValue(versions.subList(1, versions.size()).stream().max((a, b) -> Long.compare(a.cases(), b.cases())).orElseThrow());
            to.setValue(versions.getFirst());
        }
    }

    /** Most often they are to go on upon what was released, for the reason of its release; who knows another writes it. */
    private void why(Version before, Version now) {
        if (reason.isEmpty() || before != null && reason.getValue().equals(before.reason())) {
            reason.setValue(now == null || now.reason() == null ? "" : now.reason());
        }
    }

    private void ask(Consumer<Asked> begin) {
        try {
            begin.accept(new Asked(process.getValue(), from.getValue().number(), to.getValue().number(), reason.getValue()));
        } catch (PlanRefused no) {
            refused.setText(no.text(Texts.locale()));
            refused.setVisible(true);
        }
    }

    private static String version(Version version) {
        return version == null ? "" : text("migration.version", String.valueOf(version.number()), Formats.number(version.cases()));
    }
}
