package org.openpass.reference;

import java.util.List;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/** {@code reference.countries} as two people change them: ISO 3166 codes with their names. */
@Component
class CountryTable implements GovernedTable {

    @Override
    public String name() {
        return Codes.COUNTRIES;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("code", "[A-Z]{2}").filled(), Column.text("name_ko", null).filled(),
                Column.text("name_en", null).filled(), Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }
}
