package org.openpass.administration.parameters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.access.CurrentActor;
import org.openpass.administration.AdminPage;
import org.openpass.reference.ParameterList;
import org.openpass.reference.ParameterList.Line;
import org.openpass.release.Release;
import org.openpass.terms.Seoul;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Focus;
import org.openpass.ui.MainLayout;

/**
 * All legal parameters on one screen: what holds, by which article, by which day it counts and what comes next. From here
 * another value is prepared; another administrator releases it. What is looked for stands in the URL.
 */
@Route(value = "admin/parameters", layout = MainLayout.class)
@Menu(title = "menu.parameters", order = 15.5, icon = "vaadin:sliders")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/parameters.css")
class ParametersView extends AdminPage implements BeforeEnterObserver {

    private static final int LONGEST_WORDS = 100;
    private static final int PAUSE_MILLIS = 400;

    private final transient ParameterList list;
    private final transient ParameterChanges changes;
    private final transient Clock clock;
    private final TextField words = new TextField(text("parameters.find"));
    private final Div notice = new Div();
    private final Div entering = new Div();
    private final Div groups = new Div();

    ParametersView(ParameterList list, ParameterChanges changes, Clock clock) {
        super("parameters.title");
        this.list = list;
        this.changes = changes;
        this.clock = clock;
        addClassName("parameters");
        Paragraph help = new Paragraph(text("parameters.help"));
        help.addClassNames("secondary", "parameters-help");
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST_WORDS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addClassName("search-words");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(change.getValue().strip());
            }
        });
        Div bar = new Div(words);
        bar.addClassName("filters");
        bar.getElement().setAttribute("role", "search");
        notice.addClassNames("notice", "parameters-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        groups.addClassName("parameter-groups");
        add(help, bar, notice, entering, groups);
    }

    private void look(String wanted) {
        UI.getCurrent().navigate(ParametersView.class, wanted.isEmpty() ? QueryParameters.empty()
                : QueryParameters.simple(Map.of("q", wanted)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation().getQueryParameters().getSingleParameter("q").map(String::strip).orElse("");
        String wanted = asked.length() > LONGEST_WORDS ? asked.substring(0, LONGEST_WORDS) : asked;
        if (!words.getValue().strip().equals(wanted)) {
            words.setValue(wanted);
        }
        show();
    }

    private void show() {
        Map<String, List<Release>> pending = changes.pending(CurrentActor.require());
        Map<String, List<Line>> found = list.on(Seoul.today(clock)).stream()
                .filter(line -> ParameterWords.holds(line, words.getValue()))
                .collect(Collectors.groupingBy(line -> ParameterWords.groupOf(line.name()), TreeMap::new,
                        Collectors.toList()));
        groups.removeAll();
        if (found.isEmpty()) {
            groups.add(new EmptyState(VaadinIcon.SEARCH, text("parameters.none"), text("parameters.none.text")));
        }
        found.forEach((group, lines) -> groups.add(group(ParameterWords.group(group), lines, pending)));
    }

    private Div group(String name, List<Line> lines, Map<String, List<Release>> pending) {
        ParameterLines table = new ParameterLines(name, this::open);
        lines.forEach(line -> table.add(line, pending.getOrDefault(line.name(), List.of())));
        Div card = new Div(new H2(name), table);
        card.addClassName("card");
        return card;
    }

    private void open(Line line) {
        ParameterForm form = new ParameterForm(line, new ParameterForm.Setting(list, changes, this::kept, this::close));
        notice.setVisible(false);
        entering.removeAll();
        entering.add(form);
        form.focus();
    }

    private void close() {
        entering.removeAll();
        Focus.in(words);
    }

    /** It goes on where the release is shown. */
    private void kept(Release release, boolean submitted) {
        entering.removeAll();
        notice.removeAll();
        notice.add(new Span(text(submitted ? "parameters.submitted" : "parameters.kept")),
                new Anchor(ParameterLines.address(release), text("parameters.release", String.valueOf(release.id()))));
        notice.setVisible(true);
        show();
        Focus.on(notice);
    }
}
