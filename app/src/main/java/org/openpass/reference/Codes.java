package org.openpass.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Countries, currencies and customs offices by code. */
@Component
public class Codes {

    private final JdbcClient jdbc;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An ISO 3166 two-letter code. */
    public boolean country(String code) {
        return exists("countries", code);
    }

    /** An ISO 4217 code in use. */
    public boolean currency(String code) {
        return exists("currencies", code);
    }

    /** A customs office's three digits. */
    public boolean office(String code) {
        return exists("offices", code);
    }

    /** The office's name in Korean or English. */
    public Optional<String> officeName(String code, Locale locale) {
        return jdbc.sql("select case when ? then name_ko else name_en end from reference.offices where code = ?")
                .params(locale.getLanguage().equals("ko"), code).query(String.class).optional();
    }

    /** All countries, by code. */
    public List<String> countries() {
        return jdbc.sql("select code from reference.countries order by code").query(String.class).list();
    }

    /** All currencies in use, by code. */
    public List<String> currencies() {
        return jdbc.sql("select code from reference.currencies order by code").query(String.class).list();
    }

    /** All customs offices by code, each with its name in Korean or English. */
    public Map<String, String> offices(Locale locale) {
        Map<String, String> offices = new LinkedHashMap<>();
        jdbc.sql("select code, case when ? then name_ko else name_en end from reference.offices order by code")
                .param(locale.getLanguage().equals("ko")).query(rs -> { offices.put(rs.getString(1), rs.getString(2)); });
        return offices;
    }

    /** Codes are never taken away, so one that was found is remembered. */
    private boolean exists(String table, String code) {
        if (code == null) {
            return false;
        }
        String key = table + ":" + code;
        if (known.contains(key)) {
            return true;
        }
        boolean found = jdbc.sql("select count(*) from reference." + table + " where code = ?").param(code)
                .query(Long.class).single() > 0;
        if (found) {
            known.add(key);
        }
        return found;
    }
}
