package org.openpass.trial;

import java.util.List;

/**
 * What the law and its words are kept in: all that a trial is given of the system. No table of people, parties, cases, goods
 * under way, money or accounts; the order is that in which rows name each other.
 */
final class LawTables {

    static final List<String> ALL = List.of("tariff.nomenclatures", "tariff.headings", "tariff.commodities",
            "tariff.duty_rates", "tariff.internal_taxes", "requirement.confirmation_laws", "reference.countries",
            "reference.currencies", "reference.exchange_rates", "reference.offices", "reference.office_hours",
            "reference.temporary_openings", "reference.holidays", "reference.parameters", "reference.codes",
            "declaration.perishable_goods", "declaration.tax_review_goods",
            "declaration.after_arrival_goods", "declaration.late_filing_goods");

    private LawTables() {
    }
}
