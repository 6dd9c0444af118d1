package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.openpass.administration.AdminPage;
import org.openpass.release.DirectDoors;
import org.openpass.release.GovernedTable;
import org.openpass.release.GovernedTables;
import org.openpass.release.TableSums;
import org.openpass.release.TableSums.Sums;
import org.openpass.terms.Seoul;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** The tables that two people change, with what stands in them, what is to come, and what is being prepared. */
@Route(value = "admin/tables", layout = MainLayout.class)
@Menu(title = "menu.tables", order = 15, icon = "vaadin:table")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/tables.css")
class TablesView extends AdminPage {

    TablesView(GovernedTables tables, TableSums sums, DirectDoors doors, Clock clock) {
        super("tables.title");
        addClassName("tables");
        Paragraph help = new Paragraph(text("tables.help"));
        help.addClassNames("secondary", "tables-help");
        add(help);
        if (doors.open()) {
            Paragraph direct = new Paragraph(text("tables.direct"));
            direct.addClassName("notice");
            add(direct);
        }
        DataTable list = new DataTable(text("tables.title"), text("tables.name"), text("tables.standing") + "#",
                text("tables.toCome") + "#", text("tables.drafts") + "#", text("tables.submitted") + "#");
        for (GovernedTable table : tables.all()) {
            Sums found = sums.of(table.name(), Seoul.today(clock));
            list.row(new Anchor(TableQuery.href(table.name()), TableWords.table(table.name())),
                    Formats.number(found.standing()), Formats.number(found.toCome()), Formats.number(found.drafts()),
                    Formats.number(found.submitted()));
        }
        Div card = new Div(list);
        card.addClassName("card");
        add(card);
    }
}
