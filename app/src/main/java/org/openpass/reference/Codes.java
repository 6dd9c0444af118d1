package org.openpass.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Countries, currencies and customs offices by code and day; without a day, those of today in Korea. */
@Component
public class Codes {

    static final String COUNTRIES = "reference.countries";
    static final String CURRENCIES = "reference.currencies";
    static final String OFFICES = "reference.offices";

    private record Asked(String table, String code, LocalDate day) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Asked, Boolean> remembered;

    Codes(JdbcClient jdbc, Clock clock, Remembering remembering) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.remembered = remembering.of(COUNTRIES, CURRENCIES, OFFICES);
    }

    /** An ISO 3166 two-letter code that holds on the day. */
    public boolean country(String code, LocalDate day) {
        return exists(COUNTRIES, code, day);
    }

    /** An ISO 4217 code that is in use on the day. */
    public boolean currency(String code, LocalDate day) {
        return exists(CURRENCIES, code, day);
    }

    /** The three digits or letters of a customs office that there is on the day. */
    public boolean office(String code, LocalDate day) {
        return exists(OFFICES, code, day);
    }

    /** A customs office of today. */
    public boolean office(String code) {
        return office(code, Seoul.today(clock));
    }

    /** The office's name in Korean or English: the one that it has today, else the last that it had. */
    public Optional<String> officeName(String code, Locale locale) {
        return officeName(jdbc, code, locale);
    }

    /** The same through connections of whoever asks. */
    public Optional<String> officeName(JdbcClient through, String code, Locale locale) {
        return through.sql("""
                select case when :korean then name_ko else name_en end from reference.offices where code = :code
                order by :today between valid_from and coalesce(valid_to, 'infinity') desc, valid_from desc limit 1
                """).param("korean", korean(locale)).param("code", code).param("today", Seoul.today(clock))
                .query(String.class).optional();
    }

    /** The country's name in Korean or English: the one that it has today, else the last that it had. */
    public Optional<String> countryName(String code, Locale locale) {
        return countryName(jdbc, code, locale);
    }

    /** The same through connections of whoever asks. */
    public Optional<String> countryName(JdbcClient through, String code, Locale locale) {
        return through.sql("""
                select coalesce(case when :korean then name_ko end, name_en) from reference.countries where code = :code
                order by :today between valid_from and coalesce(valid_to, 'infinity') desc, valid_from desc limit 1
                """).param("korean", korean(locale)).param("code", code).param("today", Seoul.today(clock))
                .query(String.class).optional();
    }

    /** A code with its names, of which the Korean one may be null. */
    public record Named(String code, String nameKo, String nameEn) {
    }

    /** All countries of today with their names, by code, through connections of whoever asks. */
    public List<Named> countries(JdbcClient through) {
        return named(through, COUNTRIES);
    }

    /** All customs offices of today with their names, by code, through connections of whoever asks. */
    public List<Named> offices(JdbcClient through) {
        return named(through, OFFICES);
    }

    private List<Named> named(JdbcClient through, String table) {
        return through.sql("select code, name_ko, name_en from " + table
                + " where :today between valid_from and coalesce(valid_to, 'infinity') order by code")
                .param("today", Seoul.today(clock)).query(Named.class).list();
    }

    /** All countries of today, by code. */
    public List<String> countries() {
        return codes(COUNTRIES);
    }

    /** All currencies in use today, by code. */
    public List<String> currencies() {
        return codes(CURRENCIES);
    }

    /** All customs offices of today by code, each with its name in Korean or English. */
    public Map<String, String> offices(Locale locale) {
        Map<String, String> offices = new LinkedHashMap<>();
        jdbc.sql("""
                select code, case when :korean then name_ko else name_en end from reference.offices
                where :today between valid_from and coalesce(valid_to, 'infinity') order by code
                """).param("korean", korean(locale)).param("today", Seoul.today(clock))
                .query(rs -> { offices.put(rs.getString(1), rs.getString(2)); });
        return offices;
    }

    private List<String> codes(String table) {
        return jdbc.sql("select code from " + table + " where :today between valid_from and coalesce(valid_to, 'infinity') "
                + "order by code").param("today", Seoul.today(clock)).query(String.class).list();
    }

    private boolean exists(String table, String code, LocalDate day) {
        return code != null && remembered.get(new Asked(table, code, day), this::ask);
    }

    private boolean ask(Asked asked) {
        return jdbc.sql("select exists (select 1 from " + asked.table()
                + " where code = :code and :day between valid_from and coalesce(valid_to, 'infinity'))")
                .param("code", asked.code()).param("day", asked.day()).query(Boolean.class).single();
    }

    private static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }
}
