package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void theStyleSheetIsToldWhatTheColumnsAreCalled() {
        DataTable table = new DataTable("Payments", "Notice", "Amount#", "\"Paid\" \\ due");

        assertThat(label(table, "1")).isEqualTo("\"Notice\"");
        assertThat(label(table, "2")).isEqualTo("\"Amount\"");
        assertThat(label(table, "3")).isEqualTo("\"\\\"Paid\\\" \\\\ due\"");
        assertThat(label(table, "sort")).isNull();
    }

    @Test
    void rowsAreCardsUnlessColumnsAreFewOrNumbersAreComparedDownThem() {
        assertThat(new DataTable("People", "Name", "Rights", "Act").getClassNames()).contains("cards");
        assertThat(new DataTable("Taxes", "Tax", "Payable#").getClassNames()).doesNotContain("cards");
        assertThat(new DataTable("Lines", "Line#", "Base#", "Amount#").tabular().getClassNames()).doesNotContain("cards");
    }

    @Test
    void headersByWhichItIsSortedStayInSightOnACardAndSayWhatTheyAreFor() {
        DataTable table = new DataTable("Inbox", "Number", "Trader", "Next");
        table.sort(1, new Anchor("inbox?sort=trader", "Trader"), "ascending");

        Element head = table.getElement().getChild(0).getChild(1).getChild(0);
        assertThat(head.getChild(0).getClassList()).doesNotContain("sorts");
        assertThat(head.getChild(1).getClassList()).contains("sorts");
        assertThat(head.getChild(1).getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(table.getClassNames()).contains("sortable");
        assertThat(label(table, "sort")).isEqualTo("\"Sort by\"");
    }

    private static String label(DataTable table, String of) {
        return table.getElement().getChild(0).getStyle().get("--label-" + of);
    }
}
