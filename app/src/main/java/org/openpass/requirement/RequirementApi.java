package org.openpass.requirement;

import java.time.LocalDate;
import java.util.List;

/** What other modules ask about requirement confirmation (세관장확인), Customs Act Art. 226, Decree Art. 233. */
public interface RequirementApi {

    /** A law that applies to a commodity: code 01 to 80 and its Korean name. */
    record Law(String code, String name) {
    }

    /** The laws that must be met to import the commodity, of the day on which it is declared. */
    List<Law> importLaws(String hsCode, LocalDate day);
}
