package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.administration.tables.TableWords;
import org.openpass.release.RowError;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What is wrong with rows and what mends it, by row and column; what is only said is told apart. */
final class ErrorList extends Div {

    private static final int MOST = 200;

    ErrorList(String heading, String table, List<RowError> errors) {
        addClassNames("card", "row-errors");
        add(new H2(heading));
        DataTable list = new DataTable(heading, text("releases.error.row"), text("releases.error.column"),
                text("releases.error.kind"), text("releases.error.mend"));
        errors.stream().limit(MOST).forEach(error -> list.row(error.number() == 0 ? text("releases.error.whole")
                        : Formats.number(error.number()), column(table, error), kind(error), error.text(Texts.locale())));
        add(list);
        if (errors.size() > MOST) {
            add(new Paragraph(text("releases.error.first", MOST)));
        }
    }

    private static String column(String table, RowError error) {
        return error.column() == null ? "–" : TableWords.column(table, error.column());
    }

    private static Badge kind(RowError error) {
        return error.warning() ? Badge.of(text("releases.error.warning"), VaadinIcon.INFO_CIRCLE_O, "wait")
                : Badge.of(text("releases.error.error"), VaadinIcon.WARNING, "bad");
    }
}
