package org.openpass.requirement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other modules ask about requirement confirmation (세관장확인), Customs Act Art. 226, Decree Art. 233. */
public interface RequirementApi {

    /** Which way goods go. */
    enum Direction { IMPORT, EXPORT }

    /** A law that applies to a commodity: code 01 to 80 and its Korean name. */
    record Law(String code, String name) {
    }

    /** The laws that must be met to import the commodity, of the day on which it is declared. */
    List<Law> importLaws(String hsCode, LocalDate day);

    /** The same for the direction, through connections of whoever asks. */
    List<Law> laws(JdbcClient through, Direction direction, String hsCode, LocalDate day);
}
