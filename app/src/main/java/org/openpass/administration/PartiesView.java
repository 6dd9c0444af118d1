package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.component.html.Span;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.administration.parties.PartyLinks;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** The registered parties. */
@Route(value = "admin/parties", layout = MainLayout.class)
@Menu(title = "menu.parties", order = 10, icon = "vaadin:building-o")
@RolesAllowed(AdminPage.ADMINISTRATOR)
class PartiesView extends AdminPage {

    private final transient Parties parties;
    private final transient Administration administration;
    private final transient Clock clock;
    private final Grid<Party> grid = list(text("parties.title"));
    private final TextField words = new TextField();
    private transient Map<Long, List<Parties.Identifier>> identifiers = Map.of();

    PartiesView(Parties parties, Administration administration, Clock clock) {
        super("parties.title");
        this.parties = parties;
        this.administration = administration;
        this.clock = clock;
        Button register = new Button(text("parties.register"), VaadinIcon.PLUS.create(), click -> register());
        register.addThemeVariants(ButtonVariant.PRIMARY);
        words.setAriaLabel(text("parties.search"));
        words.setPlaceholder(text("parties.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("search-words");
        words.addValueChangeListener(change -> show());
        Div bar = new Div(words, register);
        bar.addClassName("filters");
        grid.addComponentColumn(p -> PartyLinks.of(p.id(), p.name())).setHeader(text("party.name")).setFlexGrow(2);
        grid.addColumn(p -> text("party.kind." + p.kind())).setHeader(text("party.kind")).setFlexGrow(1);
        grid.addColumn(Party::declarantCode).setHeader(text("party.declarantCode")).setFlexGrow(1);
        grid.addComponentColumn(this::licence).setHeader(text("party.licence")).setFlexGrow(1);
        grid.addColumn(p -> String.join(", ", identifiers.getOrDefault(p.id(), List.of()).stream()
                .map(i -> Texts.textOr("parties.scheme." + i.scheme(), i.scheme()) + " " + i.value()).toList())).setHeader(text("party.identifiers")).setFlexGrow(2);
        add(bar, grid);
        show();
    }

    private Span licence(Party p) {
        if (p.declarantCode() == null) {
            return new Span(text("party.licence.none"));
        }
        if (p.mayDeclareOn(Formats.koreanDay(clock.instant()))) {
            return Badge.of(p.licenceUntil() == null ? text("party.licence.open")
                    : text("party.licence.until", Formats.day(p.licenceUntil())), VaadinIcon.CHECK, "good");
        }
        return Badge.of(text("party.licence.not"), VaadinIcon.CLOSE, "bad");
    }

    private void show() {
        List<Party> found = parties.find(words.getValue(), MOST);
        identifiers = parties.identifiers(found.stream().map(Party::id).toList());
        grid.setItems(found);
    }

    private void register() {
        new PartyDialog(registration -> {
            administration.register(registration);
            said(text("parties.registered", registration.name()));
            show();
        }).open();
    }
}
