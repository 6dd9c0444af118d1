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
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Invitations.Invited;
import org.openpass.access.NewPosting;
import org.openpass.access.OfficeBook;
import org.openpass.access.Organisation;
import org.openpass.access.Posting;
import org.openpass.access.PostingRefused;
import org.openpass.access.Postings;
import org.openpass.access.Section;
import org.openpass.access.Sections;
import org.openpass.access.Staff;
import org.openpass.terms.Seoul;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** Offices, sections and people of customs: who works where and as what, from a day until a day. */
@Route(value = "admin/organisation", layout = MainLayout.class)
@Menu(title = "menu.postings", order = 14, icon = "vaadin:sitemap")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("styles/postings.css")
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the address: whose people are shown. */
    static final String OFFICE = "office";
    private static final String PERSON = "person";
    private static final String SOURCE = "screen";
    private static final int MOST = 200;

    private final transient OfficeBook offices;
    private final transient Sections sections;
    private final transient Postings postings;
    private final transient Organisation organisation;
    private final transient Staff staff;
    private final transient Clock clock;
    private final transient Actor actor = CurrentActor.require();
    private final Paragraph notice = new Paragraph();
    private final Div entering = new Div();
    private final Div content = new Div();
    private final Button create = new Button(text("postings.new"), VaadinIcon.PLUS.create(), click -> form(null));
    private String office;
    private String person;

    OrganisationView(OfficeBook offices, Sections sections, Postings postings, Organisation organisation, Staff staff,
            Clock clock) {
        this.offices = offices;
        this.sections = sections;
        this.postings = postings;
        this.organisation = organisation;
        this.staff = staff;
        this.clock = clock;
        addClassNames("page", "organisation-staff");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Button file = new Button(text("postings.file"), VaadinIcon.UPLOAD.create(), click ->
                open(new FilePart(organisation, actor, this::brought, this::close)));
        Div head = new Div(new H1(text("postings.title")), create, file);
        head.addClassName("page-head");
        Paragraph help = new Paragraph(text("postings.help"));
        help.addClassNames("secondary", "postings-help");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        entering.addClassName("card");
        entering.setVisible(false);
        content.addClassName("organisation-parts");
        add(head, help, notice, entering, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        office = query.getSingleParameter(OFFICE).filter(code -> !code.isBlank()).orElse(null);
        person = query.getSingleParameter(PERSON).filter(name -> !name.isBlank()).orElse(null);
        show();
    }

    private void show() {
        LocalDate today = Seoul.today(clock);
        content.removeAll();
        Div tree = new Div(new H2(text("postings.offices")), new OfficeTree(openOffices(today), sections.on(today), office));
        tree.addClassName("card");
        List<Posting> found = postings.on(today, office, "", MOST, actor);
        Div people = new Div(new H2(office == null ? text("postings.people") : text("postings.people.of", office)),
                found.isEmpty() ? new EmptyState(VaadinIcon.USERS, text("postings.empty"), text("postings.empty.text"))
                        : new StaffTable(found, today, this::act));
        people.addClassName("card");
        content.add(tree, people);
        if (person != null) {
            content.add(history());
        }
    }

    private Component history() {
        try {
            return new PersonHistory(person, postings.of(person, actor));
        } catch (PostingRefused unknown) {
            return new Paragraph(unknown.text(Texts.locale()));
        }
    }

    private List<OfficeBook.Office> openOffices(LocalDate day) {
        return offices.all().stream().filter(each -> each.until() == null || !each.until().isBefore(day)).toList();
    }

    private void act(Posting posting, StaffTable.Act act) {
        switch (act) {
            case CHANGE -> form(posting);
            case END -> new EndDialog(posting, Seoul.today(clock), lastDay -> {
                postings.end(posting.username(), lastDay, actor);
                say(text("postings.ended", posting.name()));
                show();
            }).open();
            case LINK -> link(posting);
            case HISTORY -> UI.getCurrent().navigate(OrganisationView.class, new QueryParameters(office == null
                    ? Map.of(PERSON, List.of(posting.username()))
                    : Map.of(PERSON, List.of(posting.username()), OFFICE, List.of(office))));
        }
    }

    private void form(Posting before) {
        LocalDate today = Seoul.today(clock);
        PostingForm form = new PostingForm(before, openOffices(today), current(sections.all(), today), today,
                (name, wanted) -> save(before, name, wanted), this::close);
        open(form);
        form.focus();
    }

    /** Of each section what it is now, or first will be. */
    private static List<Section> current(List<Section> all, LocalDate today) {
        return all.stream().filter(each -> each.until() == null || !each.until().isBefore(today)).toList();
    }

    private void save(Posting before, String name, NewPosting wanted) {
        if (before == null) {
            Organisation.Employed made = organisation.employ(name, wanted, SOURCE, actor);
            done(text("postings.saved", made.posting().name()), made.invitation() == null ? List.of()
                    : List.of(made.invitation()));
        } else {
            postings.post(wanted, SOURCE, actor);
            done(text("postings.saved", before.name()), List.of());
        }
    }

    private void link(Posting posting) {
        try {
            done(text("postings.link.made", posting.name()), List.of(staff.invite(posting.username(), actor)));
        } catch (PostingRefused refused) {
            say(refused.text(Texts.locale()));
        }
    }

    private void brought(Organisation.Brought brought) {
        done(text("postings.brought", brought.offices(), brought.sections(), brought.people(), brought.postings()),
                brought.invitations());
    }

    private void done(String words, List<Invited> links) {
        close();
        say(words);
        if (!links.isEmpty()) {
            UI.getCurrent().getPage().fetchCurrentURL(here -> open(new MadeLinks(links, here.getProtocol() + "://"
                    + here.getAuthority(), this::close)));
        }
        show();
    }

    private void open(Component part) {
        entering.removeAll();
        entering.add(part);
        entering.setVisible(true);
    }

    private void close() {
        entering.removeAll();
        entering.setVisible(false);
        create.focus();
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return text("postings.title") + " · OpenPass";
    }
}
