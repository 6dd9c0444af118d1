package org.openpass.tariff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openpass.signals.Remembering;
import org.openpass.tariff.TariffSheet.DutyRow;
import org.openpass.tariff.TariffSheet.TaxRow;
import org.openpass.tariff.model.DutyRate;
import org.openpass.tariff.model.InternalTaxRate;
import org.openpass.tariff.model.Rate;
import org.openpass.tariff.model.RateBook;
import org.openpass.terms.Home;
import org.openpass.terms.HsCode;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers look-ups from the tables. */
@Component
class Lookups implements TariffLookup {

    private static final String COUNTED = "select h.code, h.name_ko, h.name_en, (select count(distinct c.code) "
            + "from tariff.commodities c where c.code like h.code || '%' and c.valid_from <= :on "
            + "and (c.valid_to is null or c.valid_to >= :on)) as commodities from tariff.headings h "
            + "where h.valid_from <= :on and (h.valid_to is null or h.valid_to >= :on) and ";

    private final JdbcClient jdbc;
    private final Commodities commodities;
    private final TariffTables tables;
    private final Home home;
    private final Remembering remembering;

    Lookups(JdbcClient jdbc, Commodities commodities, TariffTables tables, Home home, Remembering remembering) {
        this.home = home;
        this.remembering = remembering;
        this.jdbc = jdbc;
        this.commodities = commodities;
        this.tables = tables;
    }

    @Override
    public List<Commodity> find(String text, Locale locale, LocalDate on, int limit) {
        return text == null || text.isBlank() ? List.of()
                : commodities.withWords(digits(text), words(text), locale, on, Math.clamp(limit, 1, MOST));
    }

    @Override
    public List<Heading> headings(String text, LocalDate on, int limit) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String digits = digits(text);
        return digits.isEmpty()
                ? jdbc.sql(COUNTED + "length(h.code) > 2 and h.name_en ilike all(:words) order by h.code limit :limit")
                        .param("on", on).param("words", words(text)).param("limit", limit).query(Lookups::heading).list()
                : jdbc.sql(COUNTED + "h.code like :prefix order by h.code limit :limit").param("on", on)
                        .param("prefix", digits.substring(0, Math.min(digits.length(), 6)) + "%").param("limit", limit)
                        .query(Lookups::heading).list();
    }

    @Override
    public List<Heading> under(String code, LocalDate on) {
        return jdbc.sql(COUNTED + "left(h.code, length(h.code) - 2) = :code order by h.code").param("on", on)
                .param("code", code).query(Lookups::heading).list();
    }

    @Override
    public List<Commodity> commodities(String prefix, LocalDate on) {
        return commodities.withWords(prefix, new String[0], Locale.ENGLISH, on, MOST);
    }

    @Override
    public List<Heading> path(String code, LocalDate on) {
        String[] codes = IntStream.of(2, 4, 6).filter(length -> length <= code.length())
                .mapToObj(length -> code.substring(0, length)).toArray(String[]::new);
        return jdbc.sql("select code, name_ko, name_en, 0 as commodities from tariff.headings where code = any(:codes) "
                + "and valid_from <= :on and (valid_to is null or valid_to >= :on) order by code").param("codes", codes)
                .param("on", on).query(Lookups::heading).list();
    }

    @Override
    public Optional<TariffSheet> sheet(String code, LocalDate on) {
        if (!HsCode.isValid(code)) {
            return Optional.empty();
        }
        return Optional.ofNullable(commodities.inForce(List.of(code), on).get(code)).map(commodity -> {
            RateBook book = tables.rates(List.of(code), on);
            List<DutyRow> duties = book.dutyRatesOfAllOrigins(commodity.nomenclature(), code, on).stream()
                    .sorted(Comparator.comparing((DutyRate r) -> r.place()).thenComparing(DutyRate::kind))
                    .map(this::row).toList();
            List<TaxRow> taxes = new ArrayList<>();
            book.internalTaxes(commodity.nomenclature(), code, on).values().forEach(tax -> rows(tax, taxes));
            return new TariffSheet(commodity, duties, taxes);
        });
    }

    @Override
    public TariffLookup through(JdbcClient connections) {
        return new Lookups(connections, new Commodities(connections, home, remembering), new TariffTables(connections, remembering), home,
                remembering);
    }

    private DutyRow row(DutyRate r) {
        return new DutyRow(r.kind(), r.place().basis(), r.place().korean(),
                r.origin() == null ? List.of() : Arrays.asList(r.origin().split(" ")), r.rate().text(home.currency()),
                r.place().isOnlyOnApplication(), r.from(), r.to(), r.article());
    }

    private void rows(InternalTaxRate r, List<TaxRow> rows) {
        boolean exempt = r.tax() == Tax.VAT && r.rate().adValorem() != null && r.rate().adValorem().signum() == 0;
        rows.add(new TaxRow(r.tax(), null, exempt ? TaxLine.EXEMPT : r.rate().text(home.currency()), r.from(), r.to(), r.article()));
        onTop(Tax.EDU, "Education Tax Act Art. 5(1)", r.educationRate(), r, rows);
        onTop(Tax.CAP, "Rural Special Tax Act Art. 5(1) no. 4", r.ruralRate(), r, rows);
    }

    private void onTop(Tax tax, String article, BigDecimal rate, InternalTaxRate on, List<TaxRow> rows) {
        if (rate != null && rate.signum() > 0) {
            rows.add(new TaxRow(tax, on.tax(), new Rate(rate, null, null).text(home.currency()), on.from(), on.to(), article));
        }
    }

    /** The digits, when the text is a code or its beginning; empty otherwise. */
    private static String digits(String text) {
        String digits = text.replaceAll("[.\\-\\s]", "");
        return digits.matches("[0-9]{1,10}") ? digits : "";
    }

    private static String[] words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).limit(8)
                .map(Like::within).toArray(String[]::new);
    }

    private static Heading heading(ResultSet row, int n) throws SQLException {
        return new Heading(row.getString("code"), row.getString("name_ko"), row.getString("name_en"),
                row.getInt("commodities"));
    }
}
