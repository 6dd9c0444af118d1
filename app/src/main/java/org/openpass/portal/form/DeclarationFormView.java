package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
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
    private final transient FirstContent first;
    private final transient CaseList cases;
    private final transient Visibilities visibilities;
    private final transient Declarations declarations;
    private final transient Actor actor = CurrentActor.require();

    DeclarationFormView(Drafts drafts, EntryForms forms, FirstContent first, CaseList cases, Visibilities visibilities,
            Declarations declarations) {
        this.drafts = drafts;
        this.forms = forms;
        this.first = first;
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
            show(draft.get(), event.getLocation().getQueryParameters().getParameters().containsKey(UploadPart.CHECK));
        }
    }

    /** Of a file all that is wrong is said at once; who begins to write is left in peace. */
    private void show(Draft draft, boolean check) {
        FilingForm form = forms.of(draft, actor);
        UploadNotes noted = ComponentUtil.getData(UI.getCurrent(), UploadNotes.class);
        if (check) {
            form.checked(noted != null && noted.draft() == draft.id() ? noted.notes() : List.of());
        }
        add(form);
    }

    private void begin(BeforeEnterEvent event) {
        Optional<String> like = event.getLocation().getQueryParameters().getSingleParameter("like");
        Optional<DraftContent> template = like.flatMap(number -> cases.about(visibilities.of(actor), number))
                .flatMap(file -> declarations.ofCase(file.number())).map(d -> DraftTemplate.like(d.document()));
        if (like.isPresent() && template.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Draft draft = drafts.begin(number -> first.ofCopy(number, template.orElse(new DraftContent(Map.of(),
                List.of(Map.of()))), actor), template.isEmpty(), actor);
        event.forwardTo("declarations/drafts/" + draft.id());
    }

    @Override
    public String getPageTitle() {
        return text("entry.title") + " · OpenPass";
    }
}
