package org.openpass.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What other modules ask of risk management. */
public interface RiskApi {

    /**
     * What the decision {@code select-lane} reads.
     *
     * @param chapters HS chapters of the lines, 2 digits, distinct
     * @param origins ISO 3166 codes of the lines' origins, distinct
     * @param importerRisk LOW, MEDIUM or HIGH
     * @param firstImport the importer never imported goods of one of these headings
     * @param randomDraw 0 to 1, drawn once and stored: a decision rolls no dice
     * @param randomShare share of declarations that are selected at random, 0 to 1
     * @param aeo the importer is an authorised economic operator
     */
    record SelectionInputs(List<String> chapters, List<String> origins, String importerRisk, boolean firstImport,
            BigDecimal randomDraw, BigDecimal randomShare, boolean aeo) {
    }

    /** Draws and keeps the inputs of the case's selection; the same round again gives the same inputs. */
    SelectionInputs selectionInputs(String caseNumber, int round, long importerId, Set<String> headings,
            List<String> chapters, List<String> origins, LocalDate day);

    /** The inputs that were drawn for the case; empty before. */
    Optional<SelectionInputs> drawn(String caseNumber, int round);

    /** The importer imported goods of these headings. */
    void imported(long importerId, Set<String> headings);

    /** Grades a party; the reason is for officers. */
    void grade(long partyId, String grade, boolean aeo, String reason);
}
