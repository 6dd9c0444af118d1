package org.openpass.studio.compare;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.compare.Comparison;
import org.openpass.authoring.compare.Comparison.Side;
import org.openpass.authoring.compare.Comparisons;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/** Two versions or drafts side by side: diagrams, then in words and by file what the server says is different. */
@Route(value = "studio/compare", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/compare.css")
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Comparisons comparisons;

    CompareView(Comparisons comparisons) {
        this.comparisons = comparisons;
        addClassNames("page", "compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Actor actor = CurrentActor.require();
        removeAll();
        if (query.getSingleParameter("from").isEmpty() && query.getSingleParameter("to").isEmpty()) {
            add(new H1(text("compare.title")), new EmptyState(VaadinIcon.COPY_O, text("compare.choose"),
                    text("compare.choose.text"), new Anchor("studio", text("compare.library"))));
            return;
        }
        Optional<Comparison> found = comparisons.of(query.getSingleParameter("from").orElse(""),
                query.getSingleParameter("to").orElse(""), actor);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get(), actor);
    }

    private void show(Comparison comparison, Actor actor) {
        Anchor back = new Anchor("studio/" + comparison.to().work(), "← " + text("compare.back"));
        back.addClassName("back");
        Div head = new Div(new H1(text("compare.title")));
        head.addClassName("page-head");
        add(back, head, choice(comparison, actor));
        if (comparison.changes().isEmpty()) {
            add(new EmptyState(VaadinIcon.CHECK, text("compare.same"), text("compare.same.text")));
            return;
        }
        add(new Differences(comparison));
    }

    private Div choice(Comparison comparison, Actor actor) {
        Select<Side> from = select("compare.from", comparison.from(), actor);
        Select<Side> to = select("compare.to", comparison.to(), actor);
        from.addValueChangeListener(change -> go(from.getValue(), to.getValue()));
        to.addValueChangeListener(change -> go(from.getValue(), to.getValue()));
        Div choice = new Div(from, to);
        choice.addClassNames("filters", "compare-choice");
        return choice;
    }

    private Select<Side> select(String label, Side chosen, Actor actor) {
        Select<Side> select = new Select<>();
        select.setLabel(text(label));
        List<Side> all = new ArrayList<>(comparisons.sides(chosen.work(), actor));
        all.removeIf(side -> side.ref().equals(chosen.ref()));
        all.addFirst(chosen);
        select.setItems(all);
        select.setItemLabelGenerator(Differences::name);
        select.setValue(chosen);
        return select;
    }

    private static void go(Side from, Side to) {
        UI.getCurrent().navigate(CompareView.class, QueryParameters.simple(Map.of("from", from.ref(), "to",
                to.ref())));
    }

    @Override
    public String getPageTitle() {
        return text("compare.title") + " · OpenPass";
    }
}
