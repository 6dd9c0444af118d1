package org.openpass.cargo.transport;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.openpass.cargo.Consignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which of the rules that customs keeps a table for goods are named (Decree Art. 226(3), (4), Customs Act Art. 220). */
@Component
class TransportGoods {

    private final JdbcClient jdbc;

    TransportGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rules that name the goods or who carries them on the day.
     *
     * @param hsCode as the declarant says; null: goods of a manifest have none
     * @param transporter the identifiers of who carries them
     */
    Set<String> rules(Consignment goods, String hsCode, Collection<String> transporter, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                select distinct rule from cargo.transport_goods where valid_from <= :day and (valid_to is null or valid_to >= :day)
                    and case field when 'GOODS' then position(lower(pattern) in lower(:goods)) > 0
                        when 'HS' then starts_with(:hs, pattern) when 'SPECIAL' then pattern = :special
                        else pattern = any(:transporter) end
                """).param("day", Date.valueOf(day)).param("goods", text(goods.goods())).param("hs", text(hsCode))
                .param("special", text(goods.special())).param("transporter", transporter.toArray(String[]::new)).query(String.class).list());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
