package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.Supplement;
import org.openpass.declaration.Supplements;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/** The form that amends a declaration, or corrects it to answer a supplement; where that cannot be, it says why. */
@Route(value = "declarations/:number/amend", layout = MainLayout.class)
@RouteAlias(value = "declarations/:number/correct", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
class ChangeFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ChangeForms forms;
    private final transient CaseList cases;
    private final transient Visibilities visibilities;
    private final transient Declarations declarations;
    private final transient Supplements supplements;
    private final transient Actor actor = CurrentActor.require();
    private String title = "";

    ChangeFormView(ChangeForms forms, CaseList cases, Visibilities visibilities, Declarations declarations,
            Supplements supplements) {
        this.forms = forms;
        this.cases = cases;
        this.visibilities = visibilities;
        this.declarations = declarations;
        this.supplements = supplements;
        addClassNames("page", "entry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String number = event.getRouteParameters().get("number").orElse("");
        boolean amends = event.getLocation().getPath().endsWith("/amend");
        title = text(amends ? "amend.title" : "correct.title", number);
        Optional<Declaration> found = cases.about(visibilities.of(actor), number)
                .flatMap(file -> declarations.ofCase(file.number()));
        found.ifPresentOrElse(d -> add(amends ? amendment(d) : correction(d)),
                () -> event.rerouteToError(NotFoundException.class));
    }

    private Component amendment(Declaration d) {
        if (d.status() == DeclarationStatus.REJECTED || d.status() == DeclarationStatus.WITHDRAWN) {
            return impossible("refused.change.over", d.number());
        }
        if (d.pendingChange() != null) {
            return impossible("refused.change.open", d.pendingChange());
        }
        return forms.corrections.mayCorrect(d, actor) && forms.corrections.mayAsk(d, actor) ? forms.amendment(d, actor)
                : impossible("amend.declarantOnly", d.number());
    }

    private Component correction(Declaration d) {
        Optional<Supplement> open = supplements.open(d.caseNumber());
        if (open.isEmpty()) {
            return impossible("refused.supplement.notOpen", d.number());
        }
        return forms.corrections.mayCorrect(d, actor) ? forms.correction(d, open.get(), actor)
                : impossible("amend.declarantOnly", d.number());
    }

    private EmptyState impossible(String why, String page) {
        Anchor back = new Anchor("cases/" + page, text("amend.see", page));
        back.addClassName("button-link");
        return new EmptyState(VaadinIcon.BAN, title, text(why), back);
    }

    @Override
    public String getPageTitle() {
        return title + " · OpenPass";
    }
}
