package org.openpass.tariff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.openpass.tariff.model.DutyRate;
import org.openpass.tariff.model.InternalTaxRate;
import org.openpass.tariff.model.Rate;
import org.openpass.tariff.model.RateBook;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates, read for the codes of one assessment at a time: two look-ups by prefix whatever the number of lines. */
@Repository
class TariffTables {

    private record Asked(Set<String> codes, LocalDate on) {
    }

    private final JdbcClient jdbc;
    private final Remembered<Asked, RateBook> remembered;

    TariffTables(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of("tariff.duty_rates", "tariff.internal_taxes");
    }

    /** The rates in force on a day that a prefix of any of the codes names. */
    RateBook rates(Collection<String> codes, LocalDate on) {
        return remembered.get(new Asked(Set.copyOf(codes), on), asked -> ask(asked.codes(), on));
    }

    private RateBook ask(Collection<String> codes, LocalDate on) {
        String[] prefixes = codes.stream()
                .flatMap(code -> IntStream.rangeClosed(0, code.length()).mapToObj(length -> code.substring(0, length)))
                .distinct().toArray(String[]::new);
        return new RateBook(
                inForce("tariff.duty_rates", prefixes, on).query((row, index) -> dutyRate(row)).list(),
                inForce("tariff.internal_taxes", prefixes, on).query((row, index) -> internalTax(row)).list());
    }

    /** A row without a prefix is for all goods. */
    private JdbcClient.StatementSpec inForce(String table, String[] prefixes, LocalDate on) {
        return jdbc.sql("select * from " + table + " where (code_prefix = any(:prefixes) or code_prefix is null)"
                        + " and valid_from <= :on and (valid_to is null or valid_to >= :on)")
                .param("prefixes", prefixes)
                .param("on", on);
    }

    private static DutyRate dutyRate(ResultSet row) throws SQLException {
        return new DutyRate(row.getString("nomenclature"), row.getString("code_prefix"), row.getString("rate_kind"),
                row.getString("origin"), rate(row), from(row), to(row), row.getString("article"));
    }

    private static InternalTaxRate internalTax(ResultSet row) throws SQLException {
        BigDecimal perDegree = row.getBigDecimal("specific_per_degree");
        BigDecimal perItem = row.getBigDecimal("threshold_per_item");
        BigDecimal cap = row.getBigDecimal("relief_cap_per_item");
        return new InternalTaxRate(row.getString("nomenclature"),
                Objects.requireNonNullElse(row.getString("code_prefix"), ""),
                Tax.valueOf(row.getString("tax")), rate(row),
                perDegree == null ? null
                        : new InternalTaxRate.Strength(row.getBigDecimal("alcohol_above"), perDegree),
                perItem == null ? null
                        : new InternalTaxRate.Threshold(perItem, row.getBigDecimal("threshold_per_square_metre")),
                cap == null ? null : new InternalTaxRate.Relief(row.getBigDecimal("full_ad_valorem"), cap),
                row.getBigDecimal("education_rate"), row.getBigDecimal("rural_rate"),
                from(row), to(row), row.getString("article"));
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(row.getBigDecimal("ad_valorem"), row.getBigDecimal("specific_amount"), row.getString("unit"));
    }

    private static LocalDate from(ResultSet row) throws SQLException {
        return row.getObject("valid_from", LocalDate.class);
    }

    private static LocalDate to(ResultSet row) throws SQLException {
        return row.getObject("valid_to", LocalDate.class);
    }
}
