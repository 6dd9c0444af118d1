package org.openpass.portal.transshipment;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.ui.MainLayout;

/** Declares a transshipment, a temporary landing or a return (Customs Act Art. 141, 241); which goods stands in the URL. */
@Route(value = "transshipments/new", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/manifest.css")
class TransshipmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CARGO = "cargo";

    private final transient Transshipments transshipments;
    private final transient Rights rights;
    private final transient Actor actor = CurrentActor.require();

    TransshipmentView(Transshipments transshipments, Rights rights) {
        this.transshipments = transshipments;
        this.rights = rights;
        addClassNames("page", "manifest");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Div head = new Div(new H1(text("transshipment.title")));
        head.addClassName("page-head");
        Paragraph intro = new Paragraph(text("transshipment.text"));
        intro.addClassName("secondary");
        add(head, intro, new TransshipmentForm(transshipments, actor, event.getLocation().getQueryParameters().getSingleParameter(CARGO).orElse(""),
                rights.missing(actor, Right.FILE)));
    }

    @Override
    public String getPageTitle() {
        return text("transshipment.title") + " · OpenPass";
    }
}
