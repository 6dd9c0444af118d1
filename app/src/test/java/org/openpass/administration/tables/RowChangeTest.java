package org.openpass.administration.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.release.ReleaseRow;
import org.openpass.release.ReleaseRow.Act;

/** What a second person reads of a row before it is released. */
class RowChangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final GovernedTable PRICES = new GovernedTable() {
        @Override
        public String name() {
            return "trial.prices";
        }

        @Override
        public List<Column> columns() {
            return List.of(Column.text("item", null), Column.number("unit_price", 0, 1_000), Column.text("note", null),
                    Column.day("valid_from"), Column.day("valid_to"));
        }

        @Override
        public List<String> key() {
            return List.of("item");
        }
    };

    @Test
    void onlyWhatIsAnotherIsNamedWithWhatStoodBefore() {
        assertThat(lines(Act.SET, List.of(row("13.00", "old", "2026-01-01"), row("12", "old", "2027-01-01")),
                row("13", "new", "2026-12-07"))).containsExactly("Note: old → new");
        assertThat(lines(Act.SET, List.of(row("13", "old", "2026-01-01")), row("10.5", null, "2026-12-07")))
                .containsExactly("Unit price: 13 → 10.5", "Note: old → –");
        assertThat(lines(Act.SET, List.of(row("13", "old", "2026-01-01")), row("13", "old", "2026-12-07")))
                .containsExactly("Only the days are others");
    }

    @Test
    void aRowOfAKeyThatDoesNotStandOnItsFirstDayIsNew() {
        assertThat(lines(Act.SET, List.of(row("12", "later", "2027-01-01")), row("10", null, "2026-12-07")))
                .containsExactly("New", "Unit price: 10");
    }

    @Test
    void whatEndsIsNamedWithWhatStood() {
        assertThat(lines(Act.END, List.of(row("13", null, "2026-01-01")), null))
                .containsExactly("Ends", "Unit price: 13 → –");
    }

    @Test
    void aKeyIsReadWithoutItsEmptyParts() {
        assertThat(TableWords.key("HSK | 6109 | A | ")).isEqualTo("HSK 6109 A");
        assertThat(TableWords.key("HSK |  | A | US JP")).isEqualTo("HSK A US JP");
    }

    private static Map<String, String> row(String price, String note, String from) {
        Map<String, String> row = new TreeMap<>(Map.of("item", "tea", "unit_price", price, "valid_from", from));
        row.put("note", note);
        return row;
    }

    private static List<String> lines(Act act, List<Map<String, String>> before, Map<String, String> after) {
        return new RowChange(PRICES, new ReleaseRow(1, "tea", act, MONDAY, null, before, after)).getChildren()
                .map((Component line) -> line.getElement().getText()).toList();
    }
}
