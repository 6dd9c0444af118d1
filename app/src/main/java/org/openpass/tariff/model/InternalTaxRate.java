package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openpass.tariff.Tax;

/**
 * A rate of an internal tax on imports.
 *
 * @param nomenclature the nomenclature whose codes it is for, {@code null}: every one
 * @param prefix first 0 to 10 digits of the codes; none: all goods
 * @param tax IND, ACT, ENV or VAT
 * @param rate the rate
 * @param strength addition for strong ethyl alcohol, may be {@code null}
 * @param threshold price that stays free of tax, may be {@code null}
 * @param relief limit of a temporary reduction, may be {@code null}
 * @param educationRate education tax on this tax, per cent, {@code null}: none
 * @param ruralRate special tax for rural development on this tax, per cent, {@code null}: none
 * @param from first day
 * @param to last day, {@code null}: open
 * @param article the article, English
 */
public record InternalTaxRate(
        String nomenclature,
        String prefix,
        Tax tax,
        Rate rate,
        Strength strength,
        Threshold threshold,
        Relief relief,
        BigDecimal educationRate,
        BigDecimal ruralRate,
        LocalDate from,
        LocalDate to,
        String article) {

    /**
     * An amount for one unit added for each degree above a strength; Liquor Tax Act Art. 8(1) no. 1.
     *
     * @param above per cent by volume
     * @param perDegree amount for one unit and one degree
     */
    public record Strength(BigDecimal above, BigDecimal perDegree) {
    }

    /**
     * Only what exceeds the standard price is taxed; Individual Consumption Tax Act Decree Art. 4.
     *
     * @param perItem amount for one item
     * @param perSquareMetre amount for one square metre, used when that is more (carpets); may be {@code null}
     */
    public record Threshold(BigDecimal perItem, BigDecimal perSquareMetre) {

        /** The standard price of all the items. */
        BigDecimal of(Goods goods) {
            BigDecimal byItem = perItem.multiply(goods.itemCount());
            if (perSquareMetre == null) {
                return byItem;
            }
            return byItem.max(Measure.convert(goods.quantity(), goods.unit(), "M2")
                    .map(perSquareMetre::multiply).orElse(BigDecimal.ZERO));
        }
    }

    /**
     * A reduced rate may save no more than this; Individual Consumption Tax Act Art. 1(7), Decree Art. 2-2(3).
     *
     * @param fullAdValorem the rate without the reduction, per cent
     * @param capPerItem most that it saves, for one item
     */
    public record Relief(BigDecimal fullAdValorem, BigDecimal capPerItem) {
    }
}
