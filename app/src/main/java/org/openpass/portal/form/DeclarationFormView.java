package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.DraftTemplate;
import org.openpass.declaration.draft.Drafts;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/** The form of a draft. {@code declarations/new} begins one, {@code ?like=} another declaration where it says so. */
@Route(value = "declarations/drafts/:id", layout = MainLayout.class)
@RouteAlias(value = "declarations/new", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
class DeclarationFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Drafts drafts;
    private final transient EntryForms forms;
    private final transient Choices choices;
    private final transient CaseList cases;
    private final transient Visibilities visibilities;
    private final transient Declarations declarations;
    private final transient Actor actor = CurrentActor.require();

    DeclarationFormView(Drafts drafts, EntryForms forms, Choices choices, CaseList cases, Visibilities visibilities,
            Declarations declarations) {
        this.drafts = drafts;
        this.forms = forms;
        this.choices = choices;
        this.cases = cases;
        this.visibilities = visibilities;
        this.declarations = declarations;
        addClassNames("page", "entry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (actor.partyId() == null) {
            add(new EmptyState(VaadinIcon.USER_CARD, text("entry.noParty"), text("entry.noParty.text")));
            return;
        }
        Optional<String> id = event.getRouteParameters().get("id");
        if (id.isEmpty()) {
            begin(event);
            return;
        }
        Optional<Draft> draft = id.filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .flatMap(number -> drafts.find(number, actor)).filter(found -> found.purpose() == null);
        if (draft.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (draft.get().filedAs() != null) {
            event.forwardTo("cases/" + draft.get().filedAs());
        } else {
            add(forms.of(draft.get(), actor));
        }
    }

    private void begin(BeforeEnterEvent event) {
        Optional<String> like = event.getLocation().getQueryParameters().getSingleParameter("like");
        Optional<DraftContent> template = like.flatMap(number -> cases.about(visibilities.of(actor), number))
                .flatMap(file -> declarations.ofCase(file.number())).map(d -> DraftTemplate.like(d.document()));
        if (like.isPresent() && template.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Draft draft = drafts.begin(number -> first(number, template.orElse(new DraftContent(Map.of(),
                List.of(Map.of())))), template.isEmpty(), actor);
        event.forwardTo("declarations/drafts/" + draft.id());
    }

    /** A reference of its own, and what leaves no choice; parties that the actor may not name are left out. */
    private DraftContent first(long id, DraftContent content) {
        Map<String, String> fields = new HashMap<>(content.fields());
        fields.put("reference", "OP%06d".formatted(id));
        only(fields, "declarant", choices.declarants(actor));
        only(fields, "importer.id", choices.importers(actor));
        fields.putIfAbsent("collectionForm", "PAY_AFTER_ACCEPTANCE");
        return new DraftContent(fields, content.lines());
    }

    private static void only(Map<String, String> fields, String name, Map<String, String> offered) {
        if (!offered.containsKey(fields.getOrDefault(name, ""))) {
            fields.remove(name);
        }
        if (offered.size() == 1) {
            fields.put(name, offered.keySet().iterator().next());
        }
    }

    @Override
    public String getPageTitle() {
        return text("entry.title") + " · OpenPass";
    }
}
