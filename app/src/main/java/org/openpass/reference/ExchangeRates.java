package org.openpass.reference;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weekly rates for customs (과세환율), Sunday to Saturday; Customs Act Art. 18, Decree Art. 288. */
@Component
public class ExchangeRates {

    /** Which of the two published rates. */
    public enum Direction { IMPORT, EXPORT }

    private static final String TABLE = "reference.exchange_rates";

    private record Asked(String currency, Direction direction, LocalDate sunday) {
    }

    private final JdbcClient jdbc;
    private final Remembering remembering;
    private final Remembered<Asked, Optional<BigDecimal>> remembered;

    ExchangeRates(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembering = remembering;
        this.remembered = remembering.of(TABLE);
    }

    /** KRW for one unit of the currency in the week of the day; KRW itself is 1. Empty: none was published. */
    public Optional<BigDecimal> rate(String currency, Direction direction, LocalDate day) {
        if ("KRW".equals(currency)) {
            return Optional.of(BigDecimal.ONE);
        }
        return remembered.get(new Asked(currency, direction, sunday(day)), asked -> jdbc.sql("select rate "
                + "from reference.exchange_rates where currency = ? and direction = ? and valid_from = ?")
                .params(asked.currency(), asked.direction().name(), asked.sunday()).query(BigDecimal.class).optional());
    }

    /**
     * Publishes a rate for the week of the day; replaces the week's rate.
     *
     * @throws IllegalArgumentException for a rate that is not positive or a currency that is not known
     */
    public void publish(String currency, Direction direction, LocalDate day, BigDecimal rate, String source) {
        if (rate == null || rate.signum() <= 0) {
            throw new IllegalArgumentException("rate: more than 0 KRW for one " + currency);
        }
        if (jdbc.sql("select count(*) from reference.currencies where code = ?").param(currency)
                .query(Long.class).single() == 0) {
            throw new IllegalArgumentException("currency: " + currency + " is not an ISO 4217 code in use");
        }
        jdbc.sql("""
                insert into reference.exchange_rates values (?, ?, ?, ?, ?)
                on conflict (currency, direction, valid_from) do update
                    set rate = excluded.rate, source = excluded.source
                """).params(currency, direction.name(), sunday(day), rate, source).update();
        remembering.changes(TABLE);
    }

    /** The Sunday that begins the week of the day. */
    public static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
