package org.openpass.reference;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.terms.Home;
import org.springframework.stereotype.Component;

/** {@code reference.currencies} as two people change them: ISO 4217 codes in use, with how many decimals they have. */
@Component
class CurrencyTable implements GovernedTable {

    private final Home home;

    CurrencyTable(Home home) {
        this.home = home;
    }

    @Override
    public String name() {
        return Codes.CURRENCIES;
    }

    /** The minor unit is written as a text: what is no whole number is refused, and not rounded. */
    @Override
    public List<Column> columns() {
        return List.of(Column.text("code", "[A-Z]{3}").filled(), Column.text("name_ko", null).filled(),
                Column.text("name_en", null).filled(), Column.text("minor_unit", "[0-4]"),
                Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(homeStays());
    }

    /** Tax is reckoned and paid in it. */
    private Check homeStays() {
        return new Check("""
                select number, null, 'currency.ends', key from release.rows
                where release = :release and act = 'END' and key = '%s'
                """.formatted(home.currency()), false);
    }
}
