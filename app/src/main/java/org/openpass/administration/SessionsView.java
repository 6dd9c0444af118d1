package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.access.Lockouts;
import org.openpass.access.Lockouts.Lockout;
import org.openpass.access.Sessions;
import org.openpass.access.Sessions.Session;
import org.openpass.access.ValidKeys;
import org.openpass.access.ValidKeys.ValidKey;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** Who is signed in, who is locked out, and which keys ask how much: each list with the one act that ends or changes it. */
@Route(value = "admin/sessions", layout = MainLayout.class)
@Menu(title = "menu.sessions", order = 12.6, icon = "vaadin:sign-in")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/sessions.css")
class SessionsView extends AdminPage {

    private static final int SHOWN = 100;

    private final transient Sessions sessions;
    private final transient Lockouts lockouts;
    private final transient ValidKeys keys;
    private final transient Clock clock;
    private final TextField name = new TextField();
    private final Paragraph notice = new Paragraph();
    private final Div lists = new Div();
    private transient List<List<?>> shown = List.of();

    SessionsView(Sessions sessions, Lockouts lockouts, ValidKeys keys, Clock clock) {
        super("sessions.title");
        this.sessions = sessions;
        this.lockouts = lockouts;
        this.keys = keys;
        this.clock = clock;
        addClassName("sessions");
        name.setAriaLabel(text("sessions.search"));
        name.setPlaceholder(text("sessions.search"));
        name.setPrefixComponent(VaadinIcon.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addClassName("search-words");
        name.addValueChangeListener(change -> show());
        Div bar = new Div(name, new Button(text("sessions.again"), VaadinIcon.REFRESH.create(), click -> show()));
        bar.addClassName("filters");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        lists.addClassName("sessions-lists");
        add(bar, notice, lists);
        show();
    }

    private void show() {
        List<Lockout> locked = lockouts.list(SHOWN);
        List<Session> open = sessions.list(name.getValue(), SHOWN);
        List<ValidKey> valid = keys.list(name.getValue(), SHOWN);
        List<List<?>> found = List.of(locked, open, valid);
        if (found.equals(shown)) {
            // A row that is drawn anew loses the click that it is being given.
            return;
        }
        shown = found;
        lists.removeAll();
        lists.add(part("sessions.locked", locked, locked.isEmpty() ? new Paragraph(text("sessions.locked.none"))
                        : new LockoutTable(locked, this::unlock)),
                part("sessions.open", open, open.isEmpty() ? new Paragraph(text("sessions.none"))
                        : new SessionTable(open, this::askToEnd)),
                part("sessions.keys", valid, valid.isEmpty() ? new Paragraph(text("sessions.none"))
                        : new KeyTable(valid, keys.usual(), clock.instant(), this::askForLimit)));
    }

    private static Div part(String title, List<?> found, Component list) {
        Div part = new Div(new H2(text(title)), new Paragraph(text(title + ".help")), list);
        if (found.size() == SHOWN) {
            part.add(new Paragraph(text("sessions.first", SHOWN)));
        }
        part.addClassName("card");
        return part;
    }

    private void unlock(Lockout locked) {
        say(lockouts.open(locked.username(), by()) ? text("sessions.unlocked", locked.username())
                : text("sessions.unlocked.already", locked.username()));
    }

    private void askToEnd(Session session) {
        ConfirmDialog sure = new ConfirmDialog(text("sessions.end.title"), text("sessions.end.text", session.displayName(),
                session.username()), text("sessions.end"), confirmed -> end(session));
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }

    private void end(Session session) {
        boolean mine = sessions.end(session.id(), by()).filter(ended -> by().equals(ended.endedBy())).isPresent();
        say(text(mine ? "sessions.ended" : "sessions.ended.already", session.username()));
    }

    private void askForLimit(ValidKey key) {
        new KeyLimitDialog(key, keys.usual(), limit -> say(keys.limit(key.id(), limit, by())
                .map(now -> text("sessions.limited", now.label(), Formats.number(now.perMinute() == null ? keys.usual()
                        : now.perMinute()))).orElse(text("sessions.limited.gone", key.label())))).open();
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
        show();
    }

    private static String by() {
        return CurrentActor.require().name();
    }
}
