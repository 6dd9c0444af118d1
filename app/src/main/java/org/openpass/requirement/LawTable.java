package org.openpass.requirement;

import java.util.List;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/**
 * {@code requirement.confirmation_laws} as two people change them: the head of the service gives notice of the goods and the
 * laws beforehand (Customs Act Art. 226(2)), so that a law is asked of what is filed from a day on.
 */
@Component
class LawTable implements GovernedTable {

    static final String NAME = "requirement.confirmation_laws";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("hs_code", "[0-9]{10}").filled(),
                Column.code("direction", List.of("IMPORT", "EXPORT")).filled(), Column.text("law_code", "[0-9]{2}").filled(),
                Column.text("law_name", null).filled(), Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("hs_code", "direction", "law_code");
    }

    /** The notice lists the goods of exports in one annex and those of imports in another. */
    @Override
    public List<String> scope() {
        return List.of("direction");
    }
}
