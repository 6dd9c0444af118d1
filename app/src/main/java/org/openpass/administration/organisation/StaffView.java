package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.access.CurrentActor;
import org.openpass.access.OfficeBook;
import org.openpass.access.Organisation;
import org.openpass.access.Posting;
import org.openpass.access.PostingRefused;
import org.openpass.access.Postings;
import org.openpass.access.Sections;
import org.openpass.access.Staff;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** Offices, sections and people of customs: who works where and as what, from a day until a day. */
@Route(value = "admin/organisation", layout = MainLayout.class)
@Menu(title = "menu.postings", order = 12.5, icon = "vaadin:sitemap")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("styles/postings.css")
class StaffView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the address: whose people are shown. */
    static final String OFFICE = "office";
    private static final String PERSON = "person";
    private static final String TEXT = "q";
    private static final int MOST = 100;

    private final transient EnteringPart.Acts acts;
    private final EnteringPart entering;
    private final TextField search = new TextField();
    private final Div content = new Div();
    private String office;
    private String person;

    StaffView(OfficeBook offices, Sections sections, Postings postings, Organisation organisation, Staff staff,
            Clock clock) {
        acts = new EnteringPart.Acts(offices, sections, postings, organisation, staff, clock, CurrentActor.require());
        entering = new EnteringPart(acts, this::show);
        addClassNames("page", "organisation-staff");
        Button create = new Button(text("postings.new"), VaadinIcon.PLUS.create(), click -> entering.form(null));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Button file = new Button(text("postings.file"), VaadinIcon.UPLOAD.create(), click -> entering.file());
        search.setPlaceholder(text("postings.search"));
        search.setAriaLabel(text("postings.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("search-words");
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                look(null);
            }
        });
        Div bar = new Div(search, create, file);
        bar.addClassName("filters");
        Div head = new Div(new H1(text("postings.title")));
        head.addClassName("page-head");
        Paragraph help = new Paragraph(text("postings.help"));
        help.addClassNames("secondary", "postings-help");
        content.addClassName("organisation-parts");
        add(head, help, bar, entering, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        office = query.getSingleParameter(OFFICE).filter(code -> !code.isBlank()).orElse(null);
        person = query.getSingleParameter(PERSON).filter(name -> !name.isBlank()).orElse(null);
        search.setValue(query.getSingleParameter(TEXT).orElse(""));
        show();
    }

    /** Leads to what is searched for, and to somebody's history. */
    private void look(String who) {
        Map<String, String> query = new TreeMap<>();
        if (office != null) {
            query.put(OFFICE, office);
        }
        if (!search.getValue().isBlank()) {
            query.put(TEXT, search.getValue().strip());
        }
        if (who != null) {
            query.put(PERSON, who);
        }
        UI.getCurrent().navigate(StaffView.class, QueryParameters.simple(query));
    }

    private void show() {
        LocalDate today = acts.today();
        content.removeAll();
        if (person != null) {
            content.add(history());
        }
        Div tree = new Div(new H2(text("postings.offices")), new OfficeTree(acts.openOffices(), acts.sections().on(today),
                office));
        tree.addClassName("card");
        List<Posting> found = acts.postings().on(today, office, search.getValue(), MOST, acts.actor());
        Div people = new Div(new H2(office == null ? text("postings.people") : text("postings.people.of", office)),
                found.isEmpty() ? new EmptyState(VaadinIcon.USERS, text("postings.empty"), text("postings.empty.text"))
                        : new StaffTable(found, today, this::act));
        if (found.size() == MOST) {
            people.add(new Paragraph(text("postings.more", MOST)));
        }
        people.addClassName("card");
        content.add(tree, people);
    }

    private Component history() {
        try {
            return new PersonHistory(person, acts.postings().of(person, acts.actor()));
        } catch (PostingRefused unknown) {
            return new Paragraph(unknown.text(Texts.locale()));
        }
    }

    private void act(Posting posting, StaffTable.Act act) {
        switch (act) {
            case CHANGE -> entering.form(posting);
            case END -> entering.end(posting);
            case LINK -> entering.link(posting);
            case HISTORY -> look(posting.username());
        }
    }

    @Override
    public String getPageTitle() {
        return text("postings.title") + " · OpenPass";
    }
}
