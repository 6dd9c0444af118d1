package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.openpass.access.Posting;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** All that a person was and will be, the latest first. */
final class PersonHistory extends Div {

    PersonHistory(String username, List<Posting> postings) {
        addClassName("card");
        String name = postings.isEmpty() ? username : postings.getFirst().name();
        add(new H2(text("postings.history", name)));
        if (postings.isEmpty()) {
            add(new Paragraph(text("postings.history.none")));
            return;
        }
        DataTable table = new DataTable(text("postings.history", name), text("postings.days"), text("postings.place"),
                text("account.roles"), text("postings.source"));
        postings.reversed().forEach(each -> table.row(OfficeTree.days(each.from(), each.until()), StaffTable.place(each),
                StaffTable.lines(StaffTable.roles(each), each.duty()),
                StaffTable.lines(Texts.textOr("postings.source." + each.source(), each.source()),
                        each.enteredBy() + ", " + Formats.briefMoment(each.enteredAt()))));
        add(table);
    }
}
