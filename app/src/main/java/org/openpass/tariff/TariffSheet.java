package org.openpass.tariff;

import java.time.LocalDate;
import java.util.List;

/**
 * All that applies to a commodity on a day.
 *
 * @param duties every rate of customs duty in force, the nearest of each kind and origin
 * @param taxes the internal taxes that fall on it
 */
public record TariffSheet(Commodity commodity, List<DutyRow> duties, List<TaxRow> taxes) {

    /**
     * A rate of customs duty.
     *
     * @param kind code of the kind (관세율구분): A basic, C WTO, FUS1 …
     * @param kindEn what the kind is, with its article, English
     * @param kindKo what the kind is, Korean
     * @param origins ISO 3166 codes, empty: every origin
     * @param rate as people write it: {@code 20 %}
     * @param onApplication the importer must ask for it
     * @param article source of this rate, may be null
     */
    public record DutyRow(String kind, String kindEn, String kindKo, List<String> origins, String rate,
            boolean onApplication, LocalDate from, LocalDate to, String article) {
    }

    /**
     * An internal tax; education tax and the special tax for rural development are rows of their own.
     *
     * @param on the tax that this one is levied on, null: on the goods
     * @param rate as people write it
     */
    public record TaxRow(Tax tax, Tax on, String rate, LocalDate from, LocalDate to, String article) {
    }
}
