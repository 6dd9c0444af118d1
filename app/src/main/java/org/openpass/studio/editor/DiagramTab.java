package org.openpass.studio.editor;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.Templates;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.ui.Texts;
import tools.jackson.databind.json.JsonMapper;

/** A process as a diagram, with our steps to pick from. */
@org.springframework.stereotype.Component
class DiagramTab implements DraftTab {

    private static final JsonMapper JSON = new JsonMapper();

    private final Templates templates;
    private final KnownVariables variables;

    DiagramTab(Templates templates, KnownVariables variables) {
        this.templates = templates;
        this.variables = variables;
    }

    @Override
    public String name() {
        return "diagram";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(DraftFile file) {
        return file.name().endsWith(".bpmn");
    }

    @Override
    public Component open(OpenDraft draft, String file) {
        return new DiagramPanel(draft, file, JSON.writeValueAsString(templates.all(Texts.locale(), forms(draft))), variables);
    }

    /** Tags of the draft's own forms: a step may name one that is released with it. */
    private static Map<String, Collection<String>> forms(OpenDraft draft) {
        return draft.files().stream().map(DraftFile::name).filter(name -> name.endsWith(".form"))
                .flatMap(name -> form(draft.look(name)).stream()).filter(form -> form.id() != null && form.versionTag() != null)
                .collect(Collectors.toMap(FormModel::id, form -> List.of(form.versionTag()), (one, other) -> one, TreeMap::new));
    }

    private static List<FormModel> form(String content) {
        try {
            return List.of(ModelReader.form(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (ModelRefused unreadable) {
            return List.of();
        }
    }
}
