package org.openpass.administration.retention;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.administration.AdminPage;
import org.openpass.casework.ClearedCase;
import org.openpass.casework.Retention;
import org.openpass.casework.RetentionPreview;
import org.openpass.casework.RetentionRefused;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;

/**
 * How long records are kept and what becomes due, whether they are cleared, what is kept longer, and what was cleared; what is
 * looked for among the cleared stands in the URL.
 */
@Route(value = "admin/retention", layout = MainLayout.class)
@Menu(title = "menu.retention", order = 19, icon = "vaadin:archive")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/retention.css")
class RetentionView extends AdminPage implements BeforeEnterObserver {

    private static final int SHOWN = 100;

    private final transient Retention retention;
    private final Paragraph notice = new Paragraph();
    private final Div parts = new Div();
    private final Div cleared = new Div();
    private final TextField number = new TextField();

    RetentionView(Retention retention) {
        super("retention.title");
        this.retention = retention;
        addClassName("retention");
        Paragraph help = new Paragraph(text("retention.help"));
        help.addClassNames("secondary", "retention-help");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        parts.addClassName("retention-parts");
        number.setAriaLabel(text("retention.find"));
        number.setPlaceholder(text("retention.find"));
        number.setPrefixComponent(VaadinIcon.SEARCH.create());
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addClassName("search-words");
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate("admin/retention", change.getValue().isBlank() ? QueryParameters.empty()
                        : QueryParameters.simple(Map.of("number", change.getValue().strip())));
            }
        });
        Div last = card("retention.cleared", number, cleared);
        add(help, notice, parts, last);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number.setValue(event.getLocation().getQueryParameters().getSingleParameter("number").orElse(""));
        show();
    }

    private void show() {
        RetentionPreview preview = retention.preview(SHOWN);
        parts.removeAll();
        parts.add(card("retention.state", new StartPanel(retention.standing().orElse(null), preview, by(), new StartPanel.Acts(
                        () -> did("retention.proposed", () -> retention.propose(by())),
                        id -> did("retention.begun", () -> retention.begin(id, by())),
                        id -> did("retention.ended", () -> retention.end(id, by()))))),
                card("retention.months", new MonthTable(preview)));
        if (!preview.kept().isEmpty()) {
            parts.add(card("retention.kept", new KeptTable(preview.kept())));
        }
        parts.add(card("retention.holds", new HoldPanel(retention.holds(SHOWN),
                (wanted, why) -> did("retention.held", () -> retention.hold(wanted, why, by())),
                hold -> did("retention.released", () -> retention.release(hold.id(), by())))));
        List<ClearedCase> found = retention.cleared(number.getValue(), SHOWN);
        cleared.removeAll();
        cleared.add(found.isEmpty() ? new EmptyState(VaadinIcon.ARCHIVE, text("retention.cleared.none"),
                text(number.isEmpty() ? "retention.cleared.none.text" : "retention.cleared.notFound")) : new ClearedTable(found));
    }

    /** @return what is wrong with what was typed; null when it was done */
    private String did(String said, Runnable act) {
        try {
            act.run();
            say(text(said));
        } catch (RetentionRefused refused) {
            say(text("retention.refused." + refused.reason()));
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage();
        }
        show();
        return null;
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }

    private static Div card(String title, Component... of) {
        Div card = new Div(new H2(text(title)));
        card.add(of);
        card.addClassName("card");
        return card;
    }

    private static String by() {
        return CurrentActor.require().name();
    }
}
