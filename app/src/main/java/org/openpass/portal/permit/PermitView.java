package org.openpass.portal.permit;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import org.openpass.access.CurrentActor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.permit.PermitKind;
import org.openpass.cargo.permit.Permits;
import org.openpass.ui.MainLayout;
import org.openpass.ui.MissingRight;

/** Applies for outside storage, repair, disassembly, destruction or samples, or reports a loss: {@code ?kind=&cargo=&place=}. */
@Route(value = "permits/new", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/manifest.css")
class PermitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PermitForm form;

    PermitView(Permits permits, Rights rights, Clock clock) {
        addClassNames("page", "manifest");
        Div head = new Div(new H1(text("permit.title")));
        head.addClassName("page-head");
        Paragraph intro = new Paragraph(text("permit.text"));
        intro.addClassName("secondary");
        form = new PermitForm(permits, CurrentActor.require(), clock);
        add(head, intro);
        rights.missing(CurrentActor.require(), Right.FILE).ifPresentOrElse(missing -> add(new MissingRight(missing)), () -> add(form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        PermitKind kind = Arrays.stream(PermitKind.values()).filter(each -> each.name().equals(query.getSingleParameter("kind").orElse("")))
                .findFirst().orElse(PermitKind.OUTSIDE_STORAGE);
        form.begin(kind, query.getSingleParameter("cargo").orElse(""), query.getSingleParameter("place").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return text("permit.title") + " · OpenPass";
    }
}
