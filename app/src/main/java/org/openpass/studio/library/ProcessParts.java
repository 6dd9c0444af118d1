package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.authoring.Version;
import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.DataTable;
import org.openpass.ui.ProcessDiagram;
import org.openpass.ui.Texts;

/** What the page of a process's version shows of the process: its diagram, and what traders read at each step. */
@org.springframework.stereotype.Component
class ProcessParts {

    private final Models models;
    private final ModelNames names;

    ProcessParts(Models models, ModelNames names) {
        this.models = models;
        this.names = names;
    }

    List<Component> of(Version version) {
        return List.of(diagram(version), texts(version));
    }

    private Component diagram(Version version) {
        ProcessDiagram diagram = new ProcessDiagram();
        diagram.show(models.bpmn(version.key()).orElseThrow(), names.of(version.key(), Texts.locale()),
                ProcessDiagram.Position.at(null),
                text("studio.diagram.label", StudioWords.name(version)));
        return new Section(diagram.tools(new H2(text("studio.diagram"))), diagram);
    }

    private Component texts(Version version) {
        Map<String, String> translated = names.of(version.key(), Locale.KOREAN);
        DataTable table = new DataTable(text("studio.texts"), text("studio.texts.step"), text("studio.texts.status"),
                text("studio.texts.ko"), text("studio.texts.en"));
        List<Models.Element> steps = models.having(version.key(), "trader.en");
        steps.forEach(step -> table.row(StudioWords.lines(new Span(Texts.locale().getLanguage().equals("ko")
                ? translated.getOrDefault(step.id(), step.name()) : step.name()), step.id()), status(step),
                korean(step.properties().get("trader.ko")), step.properties().get("trader.en")));
        return new Section(new H2(text("studio.texts")), steps.isEmpty() ? new Span(text("studio.texts.none")) : table);
    }

    private static String status(Models.Element step) {
        String status = step.properties().get("status");
        return status == null ? "–" : textOr("status." + status, status);
    }

    private static Span korean(String text) {
        Span span = new Span(text == null ? "–" : text);
        span.getElement().setAttribute("lang", "ko");
        return span;
    }
}
