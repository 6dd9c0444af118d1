package org.openpass.tariff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Home;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The commodities of all nomenclatures. */
@Repository
class Commodities {

    private static final String COLUMNS =
            "select nomenclature, code, name_ko, name_en, unit, valid_from, valid_to, source from tariff.commodities";
    private static final String IN_FORCE =
            " nomenclature = any(:home) and valid_from <= :on and (valid_to is null or valid_to >= :on)";
    /** The nearest nomenclature of the country first. */
    private static final String RANK = "array_position(:home::text[], nomenclature)";

    private record CodeOnDay(String code, LocalDate on) {
    }

    private final JdbcClient jdbc;
    private final String[] nomenclatures;
    private final Remembered<CodeOnDay, Optional<Commodity>> remembered;

    Commodities(JdbcClient jdbc, Home home, Remembering remembering) {
        this.jdbc = jdbc;
        this.nomenclatures = home.nomenclatures().toArray(String[]::new);
        this.remembered = remembering.of("tariff.commodities");
    }

    /** What each code means on a day; a code that means nothing is absent. */
    Map<String, Commodity> inForce(Collection<String> codes, LocalDate on) {
        Map<String, Commodity> byCode = new HashMap<>();
        remembered.getAll(codes.stream().map(code -> new CodeOnDay(code, on)).toList(), missing -> {
            Map<String, Commodity> found = ask(missing.stream().map(CodeOnDay::code).toList(), on);
            return missing.stream().collect(Collectors.toMap(Function.identity(),
                    key -> Optional.ofNullable(found.get(key.code()))));
        }).forEach((key, commodity) -> commodity.ifPresent(known -> byCode.put(key.code(), known)));
        return byCode;
    }

    private Map<String, Commodity> ask(Collection<String> codes, LocalDate on) {
        Map<String, Commodity> byCode = new HashMap<>();
        jdbc.sql(COLUMNS + " where code = any(:codes) and" + IN_FORCE + " order by " + RANK + ", valid_from desc")
                .param("codes", codes.toArray(String[]::new))
                .param("on", on).param("home", nomenclatures)
                .query((row, index) -> read(row)).list()
                .forEach(commodity -> byCode.putIfAbsent(commodity.code(), commodity));
        return byCode;
    }

    List<Commodity> find(String text, Locale locale, LocalDate on, int limit) {
        String first = "ko".equals(locale.getLanguage()) ? "name_ko" : "name_en";
        String digits = text.replaceAll("[.\\-\\s]", "");
        return jdbc.sql(COLUMNS + " where" + IN_FORCE
                        + " and (code like :prefix or name_ko ilike :within or name_en ilike :within)"
                        + " order by code like :prefix desc, " + first + " ilike :within desc, " + RANK
                        + ", code, valid_from limit :limit")
                .param("on", on).param("home", nomenclatures)
                .param("prefix", digits.matches("[0-9]+") ? digits + "%" : "")
                .param("within", Like.within(text))
                .param("limit", limit)
                .query((row, index) -> read(row)).list();
    }

    /** Those whose code begins with the digits, where there are any, else whose name holds every pattern; once a code. */
    List<Commodity> withWords(String digits, String[] patterns, Locale locale, LocalDate on, int limit) {
        String first = "ko".equals(locale.getLanguage()) ? "name_ko" : "name_en";
        return jdbc.sql("select * from (select distinct on (code) * from tariff.commodities where" + IN_FORCE + " and "
                        + (digits.isEmpty() ? "(name_ko ilike all(:words) or name_en ilike all(:words))"
                        : "code like :prefix") + " order by code, " + RANK + ", valid_from desc) found order by "
                        + first + " ilike all(:words) desc, code limit :limit")
                .param("on", on).param("home", nomenclatures).param("prefix", digits + "%").param("words", patterns)
                .param("limit", limit)
                .query((row, index) -> read(row)).list();
    }

    private static Commodity read(ResultSet row) throws SQLException {
        return new Commodity(row.getString("nomenclature"), row.getString("code"), row.getString("name_ko"),
                row.getString("name_en"), row.getString("unit"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getString("source"));
    }
}
