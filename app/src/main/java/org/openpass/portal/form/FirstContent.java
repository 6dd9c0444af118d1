package org.openpass.portal.form;

import java.util.HashMap;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.declaration.draft.DraftContent;
import org.springframework.stereotype.Component;

/** What a new draft says before anybody typed: a reference of its own, and what leaves no choice. */
@Component
class FirstContent {

    private static final String DECLARANT = "declarant";
    private static final String IMPORTER = "importer.id";

    private final Choices choices;

    FirstContent(Choices choices) {
        this.choices = choices;
    }

    /** Of a copy; parties that the actor may not name are left out, and the reference is new. */
    DraftContent ofCopy(long id, DraftContent content, Actor actor) {
        Map<String, String> fields = new HashMap<>(content.fields());
        fields.put("reference", reference(id));
        only(fields, DECLARANT, choices.declarants(actor));
        only(fields, IMPORTER, choices.importers(actor));
        return completed(fields, content);
    }

    /** Of a file; what it says stays, even where it is wrong: the form says so beside the field. */
    DraftContent ofFile(long id, DraftContent content, Actor actor) {
        Map<String, String> fields = new HashMap<>(content.fields());
        fields.putIfAbsent("reference", reference(id));
        alone(fields, DECLARANT, choices.declarants(actor));
        Map<String, String> importers = choices.importers(actor);
        alone(fields, IMPORTER, importers);
        if (importers.containsKey(fields.get(IMPORTER))) {
            fields.put("importer.name", importers.get(fields.get(IMPORTER)));
        }
        return completed(fields, content);
    }

    private static DraftContent completed(Map<String, String> fields, DraftContent content) {
        fields.putIfAbsent("collectionForm", "PAY_AFTER_ACCEPTANCE");
        return new DraftContent(fields, content.lines());
    }

    private static String reference(long id) {
        return "OP%06d".formatted(id);
    }

    private static void only(Map<String, String> fields, String name, Map<String, String> offered) {
        if (!offered.containsKey(fields.getOrDefault(name, ""))) {
            fields.remove(name);
        }
        alone(fields, name, offered);
    }

    /** Where only one can be chosen it is. */
    private static void alone(Map<String, String> fields, String name, Map<String, String> offered) {
        if (offered.size() == 1) {
            fields.putIfAbsent(name, offered.keySet().iterator().next());
        }
    }
}
